import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Diagnostic, formatDiagnostic, reporterFor } from '../../src/diagnostics.ts';
import { bodyOf } from '../../src/import/note-text.ts';
import { type Memory, readTmx } from '../../src/import/tmx.ts';
import type { Bitext } from '../../src/model.ts';
import { readBody } from '../../src/pipeline.ts';
import type { NoteJson } from '../../src/publish/formats/note-json.ts';
import { writeNote } from '../../src/publish/formats/text-format.ts';
import { tmx } from '../../src/publish/formats/tmx.ts';
import { sections, unitsOf } from './nasty.ts';

function read(text: string): { memory: Memory; problems: string[] } {
  const diagnostics: Diagnostic[] = [];
  const memory = readTmx(text, reporterFor('a.tmx', diagnostics));
  return { memory, problems: diagnostics.map(formatDiagnostic) };
}

/** As `note export` would write it: of a note's data, only what the format looks at. */
function exported({ sections: own }: Bitext): string {
  const note = {
    path: 'a.md',
    sections: own.map(({ heading, items }) => ({ heading, items: items.map((item) => ({ ...item, id: 'u' })) })),
  };
  return writeNote(tmx, note as unknown as NoteJson);
}

const MEMORY = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="else" segtype="sentence" o-tmf="x" adminlang="en" srclang="EN-us" datatype="plaintext"/>
  <body>
    <tu><prop type="x-heading">On *tides*</prop>
      <tuv xml:lang="EN-us"><seg>The <bpt i="1">&lt;b></bpt>tide<ept i="1">&lt;/b></ept> turns &amp; 5 < 6.</seg></tuv>
      <tuv xml:lang="ZH-CN"><seg>潮水转向。</seg></tuv>
    </tu>
    <tu><tuv lang="zh"><seg>没有原文。</seg></tuv></tu>
  </body>
</tmx>
`;

describe('a translation memory', { timeout: 120_000 }, () => {
  test('of another program is read as text, its signs shown as they are', () => {
    const { memory, problems } = read(MEMORY.replace('5 < 6', '5 &lt; 6'));
    expect(problems).toEqual([]);
    expect(memory.get(null)).toEqual([
      {
        heading: 'On \\*tides\\*',
        units: [{ en: [{ text: 'The &lt;b>tide&lt;/b> turns & 5 < 6.' }], zh: [{ text: '潮水转向。' }] }],
      },
      { heading: null, units: [{ en: [], zh: [{ text: '没有原文。' }] }] },
    ]);
  });

  test('that note export wrote comes back with the same units, whatever their text', () => {
    fc.assert(
      fc.property(sections, (written) => {
        const before = readBody(bodyOf(written));
        const { memory, problems } = read(exported(before));
        expect(problems).toEqual([]);
        const after = readBody(bodyOf(memory.get('a.md') ?? []));
        const units = (bitext: Bitext) => unitsOf(bitext).flatMap((section) => (section as { units: unknown[] }).units);
        expect(units(after)).toEqual(units(before));
      }),
      { numRuns: Number(process.env.DUIZHAO_IMPORTS ?? 40) },
    );
  });

  test('of a talk in Chinese keeps its original where it was', () => {
    const before = readBody(
      '译文在上面。\n\n<details><summary>Original English</summary>\n\n原话在下面\n\n</details>\n',
    );
    const { memory } = read(exported(before));
    expect(memory.get('a.md')).toEqual([
      { heading: null, units: [{ en: [{ text: '原话在下面' }], zh: [{ text: '译文在上面。' }] }] },
    ]);
  });

  test('that is truncated, or no memory, is reported', () => {
    expect([
      ...read(MEMORY.slice(0, 420)).problems,
      ...read('<html><p>Not found</p></html>').problems,
      ...read('').problems,
    ]).toMatchInlineSnapshot(`
      [
        "a.tmx:8:1  error  import/tmx  The file ends before its </tmx>. Export it again; what is there is only a part.",
        "a.tmx:1:1  error  import/tmx  There is no translation unit in the file. Is it a TMX file?",
        "a.tmx:1:1  error  import/tmx  There is no translation unit in the file. Is it a TMX file?",
      ]
    `);
  });
});
