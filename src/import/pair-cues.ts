import type { BilingualCue } from './languages.ts';
import { asMarkdown } from './markdown-text.ts';
import { type Joiner, joinerFor } from './speech.ts';
import type { ImportedUnit } from './units.ts';

/** Cues that show both languages at once → units: joined until a sentence ends, or somebody is silent. */
export function pairCues(cues: readonly BilingualCue[]): ImportedUnit[] {
  const joiners = {
    en: joinerFor(
      cues.map(({ en }) => en),
      'en',
    ),
    zh: joinerFor(
      cues.map(({ zh }) => zh),
      'zh',
    ),
  };
  const groups: BilingualCue[][] = [];
  for (const cue of cues) {
    const open = groups.at(-1);
    if (open && goesOn(open, cue)) open.push(cue);
    else groups.push([cue]);
  }
  return groups.map((group) => {
    const end = group.at(-1)?.en.end ?? null;
    return {
      en: joined(
        group.map(({ en }) => en),
        joiners.en,
      ),
      zh: joined(
        group.map(({ zh }) => zh),
        joiners.zh,
      ),
      ...(end !== null && { end }),
    };
  });
}

/** Cues of one sentence, at most; seconds of silence that end it. */
const LONGEST = 6;
const SILENCE = 2;
const END = /[.!?。！？…][”’"'」』）)\]♪]*$/;

function goesOn(open: readonly BilingualCue[], { en }: BilingualCue): boolean {
  const last = open.at(-1);
  if (!last || open.length >= LONGEST) return false;
  const silence = (en.start ?? 0) - (last.en.end ?? en.start ?? 0);
  return (
    silence <= SILENCE && !END.test(last.en.text) && !END.test(last.zh.text) && /[,，、;；]$|[^.!?]$/.test(last.en.text)
  );
}

function joined(cues: readonly BilingualCue['en'][], { between }: Joiner): ImportedUnit['en'] {
  const said = cues.filter(({ text }) => text !== '');
  const [first] = said;
  if (!first) return [];
  const text = said.map((cue) => cue.text.replace(/\n/g, ' ')).reduce((all, next) => all + between(all, next) + next);
  return [{ text: asMarkdown(text), ...(first.start !== null && { start: first.start }) }];
}
