import { describe, expect, test } from 'vitest';
import { type Diagnostic, formatDiagnostic, reporterFor } from '../../src/diagnostics.ts';
import { readTrack } from '../../src/import/read-track.ts';

/** Cues as `start–end text`, and what was reported. */
async function read(text: string): Promise<{ cues: string[]; problems: string[] }> {
  const diagnostics: Diagnostic[] = [];
  const cues = await readTrack(text, reporterFor('a.srt', diagnostics));
  return {
    cues: cues.map(({ start, end, text: said, line }) => `${line}: ${start}–${end} ${said.replace(/\n/g, ' / ')}`),
    problems: diagnostics.map(formatDiagnostic),
  };
}

describe('SubRip', () => {
  test('is read with its times and lines, without its markup', async () => {
    const { cues, problems } = await read(
      '1\n00:00:01,000 --> 00:00:03,500\n<i>The tide</i> turns\n{\\an8}at 5 < 6.\n\n2\n00:00:03,500 --> 00:01:06,020\nSo we wait.\n',
    );
    expect(cues).toEqual(['2: 1–3.5 The tide turns / at 5 < 6.', '7: 3.5–66.02 So we wait.']);
    expect(problems).toEqual([]);
  });

  test('loses no text where blank lines are missing or too many', async () => {
    const { cues } = await read(
      '1\n00:00:01,000 --> 00:00:02,000\n\nfirst\n\nsecond\n2\n00:00:02,000 --> 00:00:03,000\nthird\n',
    );
    expect(cues).toEqual(['2: 1–2 first / second', '8: 2–3 third']);
  });

  test('that ends in the middle of a cue, or runs backwards, is reported by line', async () => {
    const { problems } = await read(
      '1\n00:00:05,000 --> 00:00:02,000\nback\n\n2\n00:00:05,000 --> 00:00:06,000\nhere\n\n3\n00:00:07,000 --> 00:',
    );
    expect(problems).toMatchInlineSnapshot(`
      [
        "a.srt:2:1  error  import/times  The times of this cue cannot be read: “00:00:05,000 --> 00:00:02,000”. Write them as 00:01:02,500 --> 00:01:04,000, the earlier one first; the file may end in the middle of a cue.",
        "a.srt:10:1  error  import/times  The times of this cue cannot be read: “00:00:07,000 --> 00:”. Write them as 00:01:02,500 --> 00:01:04,000, the earlier one first; the file may end in the middle of a cue.",
      ]
    `);
  });

  test('with text before its first cue, or without any text, is reported', async () => {
    expect((await read('Hello\n\n1\n00:00:01,000 --> 00:00:02,000\n\n')).problems).toMatchInlineSnapshot(`
      [
        "a.srt:1:1  error  import/stray  This text stands before the first cue and has no times. A SubRip file begins with 1, then a line of times such as 00:00:01,000 --> 00:00:03,000.",
        "a.srt:1:1  error  import/empty  There is no text in the file. Is it the right file?",
      ]
    `);
  });

  test('whose cues overlap keeps them all, in the order of their times', async () => {
    const { cues, problems } = await read(
      '1\n00:00:04,000 --> 00:00:09,000\nlate\n\n2\n00:00:01,000 --> 00:00:05,000\nearly\n',
    );
    expect(cues).toEqual(['6: 1–5 early', '2: 4–9 late']);
    expect(problems).toMatchInlineSnapshot(`
      [
        "a.srt:6:1  warning  import/order  This cue begins before the one above it; the cues were put in the order of their times. Check that the file was not put together from two.",
      ]
    `);
  });
});

describe('WebVTT', () => {
  test('is read without its comments and styles; a voice is a speaker', async () => {
    const { cues } = await read(
      'WEBVTT\nKind: captions\n\nNOTE not shown\n\nSTYLE\n::cue { color: red }\n\nintro\n00:01.000 --> 00:03.500 align:start\n<v Host>Good<00:02.000><c> evening</c> &amp; welcome</v>\n\nNOTE\nnor this\n\n00:03.500 --> 00:06.000\nThanks\n',
    );
    expect(cues).toEqual(['10: 1–3.5 Host: Good evening & welcome', '16: 3.5–6 Thanks']);
  });

  test('of speech recognition rolls: every line is read once', async () => {
    const roll = [
      ['00:00.000 --> 00:02.000', 'the tide comes'],
      ['00:02.000 --> 00:02.010', 'the tide comes'],
      ['00:02.010 --> 00:04.000', 'the tide comes\nand goes and'],
      ['00:04.000 --> 00:04.010', 'and goes and'],
      ['00:04.010 --> 00:06.000', 'and goes and\ncomes again'],
    ];
    const { cues } = await read(`WEBVTT\n\n${roll.map((cue) => cue.join('\n')).join('\n\n')}\n`);
    expect(cues.map((cue) => cue.replace(/^.*?–\S+ /, ''))).toEqual(['the tide comes', 'and goes and', 'comes again']);
  });

  test('that says a thing twice now and then keeps both', async () => {
    const { cues } = await read(
      'WEBVTT\n\n00:00.000 --> 00:01.000\nYes.\n\n00:01.000 --> 00:02.000\nYes.\n\n00:02.000 --> 00:03.000\nQuite.\n\n00:03.000 --> 00:04.000\nSo it is.\n',
    );
    expect(cues).toHaveLength(4);
  });
});

describe('YouTube’s json3', () => {
  test('is read event by event; a truncated one is reported', async () => {
    const events = [
      { tStartMs: 0, id: 1 },
      { tStartMs: 1200, dDurationMs: 1800, segs: [{ utf8: 'So' }, { utf8: ' we', tOffsetMs: 200 }, { utf8: ' wait' }] },
      { tStartMs: 3000, dDurationMs: 10, aAppend: 1, segs: [{ utf8: '\n' }] },
    ];
    const json = JSON.stringify({ wireMagic: 'pb3', events });
    expect((await read(json)).cues).toEqual(['1: 1.2–3 So we wait']);
    expect((await read(json.slice(0, -9))).problems[0]).toMatchInlineSnapshot(
      `"a.srt:1:1  error  import/json3  This is JSON of another kind than YouTube’s captions, or its end is missing. It holds a list of events with tStartMs and segs; load the file down again."`,
    );
  });
});

describe('the text of a transcript', () => {
  test('has times on lines of their own, or before the text', async () => {
    expect((await read('0:05\nGood evening.\n1:02:07\nAnd\ngood night.\n')).cues).toEqual([
      '1: 5–3727 Good evening.',
      '3: 3727–3732 And / good night.',
    ]);
    expect((await read('[00:05] Good evening.\n[00:09] And good night.\n')).cues).toEqual([
      '1: 5–9 Good evening.',
      '2: 9–14 And good night.',
    ]);
  });

  test('may have none', async () => {
    expect((await read('Good evening.\n\nAt 5:30 we go.\n')).cues).toEqual([
      '1: null–null Good evening.',
      '3: null–null At 5:30 we go.',
    ]);
  });
});
