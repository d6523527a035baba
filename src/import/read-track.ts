import type { Reporter } from '../diagnostics.ts';
import { readCaptions } from './captions.ts';
import type { Cue } from './cue.ts';
import { readJson3 } from './json3.ts';
import { withoutRepeats } from './rolling.ts';
import { readTranscript } from './transcript.ts';

/** Forms of subtitles and transcripts. */
type TrackForm = 'srt' | 'vtt' | 'json3' | 'text';

/** The text of a subtitle file or a transcript → its cues in the order in which they are said. What the file is, its text tells. */
export async function readTrack(text: string, report: Reporter): Promise<readonly Cue[]> {
  const cues = withoutRepeats(inOrder(await cuesOf(text, report), report));
  if (cues.length === 0) {
    const hint = 'Is it the right file?';
    report({ code: 'import/empty', severity: 'error', message: 'There is no text in the file.', hint, line: 1 });
  }
  return cues;
}

function cuesOf(text: string, report: Reporter): Cue[] | Promise<Cue[]> {
  const form = formOf(text);
  if (form === 'json3') return readJson3(text, report);
  return form === 'text' ? readTranscript(text) : readCaptions(text, form, report);
}

function formOf(text: string): TrackForm {
  if (/^\s*WEBVTT(?:\s|$)/.test(text)) return 'vtt';
  if (/^\s*\{/.test(text)) return 'json3';
  return /^[^\n]*\d[ \t]*-->/m.test(text) ? 'srt' : 'text';
}

/** Cues that overlap are two voices, or a track that was put together: both are kept, the earlier one first. */
function inOrder(cues: readonly Cue[], report: Reporter): Cue[] {
  const early = cues.find((cue, k) => (cue.start ?? 0) < (cues[k - 1]?.start ?? 0));
  if (early) {
    report({
      code: 'import/order',
      severity: 'warning',
      message: 'This cue begins before the one above it; the cues were put in the order of their times.',
      hint: 'Check that the file was not put together from two.',
      line: early.line,
    });
  }
  return cues.filter(({ text }) => text !== '').sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
}
