import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/diagnostics.ts';
import { importFiles } from '../../src/import/import-files.ts';
import type { ImportedUnit } from '../../src/import/units.ts';
import { useTemporary } from '../support/temporary.ts';

const path = useTemporary();

/** Writes the files and imports them; whatever is paired, is paired one by one. */
async function imported(files: Readonly<Record<string, string | Uint8Array>>, note?: string) {
  for (const [name, content] of Object.entries(files)) await writeFile(path(name), content);
  const { imported: found, diagnostics } = await importFiles(
    Object.keys(files).map((name) => path(name)),
    {
      chapters: [],
      note,
      align: (en, zh) => en.map((segment, k) => ({ kind: 'unit', en: [segment], zh: zh.slice(k, k + 1) })),
    },
  );
  const text = (side: ImportedUnit['en']) => side.map((segment) => segment.text).join();
  return {
    units: found?.sections.flatMap(({ units }) => units.map(({ en, zh }) => `${text(en)} | ${text(zh)}`)) ?? null,
    problems: diagnostics.map((diagnostic) => formatDiagnostic({ ...diagnostic, path: basename(diagnostic.path) })),
  };
}

const CUE = '1\n00:00:01,000 --> 00:00:03,000\n';
const CHINESE = `${CUE}潮水一天涨落两次，这是我们都知道的，但是没有人说得出为什么会这样。`;
/** The same, as Chinese Windows saves it. */
const GB18030 = Buffer.concat([
  Buffer.from(CUE),
  Buffer.from(
    'b3b1cbaed2bbccecd5c7c2e4c1bdb4cea3acd5e2cac7ced2c3c7b6bcd6aab5c0b5c4a3acb5abcac7c3bbd3d0c8cbcbb5b5c3b3f6ceaacab2c3b4bbe1d5e2d1f9a1a3',
    'hex',
  ),
]);

describe('files of other programs', () => {
  test('are read in any encoding and any order', async () => {
    const { units, problems } = await imported({
      'zh.srt': GB18030,
      'en.srt': Buffer.from(`\ufeff${CUE}The tide.`, 'utf16le'),
    });
    expect(units).toEqual(['The tide. | 潮水一天涨落两次，这是我们都知道的，但是没有人说得出为什么会这样。']);
    expect(problems).toMatchInlineSnapshot(`
      [
        "zh.srt:1:1  warning  text/encoding  The file is not UTF-8; it was read as GB18030. Save it as UTF-8 and check that the text is right.",
      ]
    `);
  });

  test('that are no text, empty, or in one language are refused', async () => {
    const found = [
      await imported({ 'picture.srt': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') }),
      await imported({ 'program.srt': Buffer.from(Array.from({ length: 200 }, (_, k) => k % 64)) }),
      await imported({ 'empty.srt': '\n', 'zh.srt': CHINESE }),
      await imported({ 'zh.srt': CHINESE }),
      await imported({ 'zh.srt': CHINESE, 'zh2.srt': CHINESE }),
    ];
    expect(found.every(({ units }) => units === null)).toBe(true);
    expect(found.flatMap(({ problems }) => problems)).toMatchInlineSnapshot(`
      [
        "picture.srt:1:1  error  import/file  The file is no text. Subtitles are SRT, VTT or json3, transcripts plain text, memories TMX, tables CSV or TSV.",
        "program.srt:1:1  error  import/file  The file is no text. Subtitles are SRT, VTT or json3, transcripts plain text, memories TMX, tables CSV or TSV.",
        "empty.srt:1:1  error  import/file  The file is empty. Subtitles are SRT, VTT or json3, transcripts plain text, memories TMX, tables CSV or TSV.",
        "zh.srt:1:1  error  import/language  The file holds one language only. Give the other one’s file too.",
        "zh2.srt:1:1  error  import/language  Both files are in Chinese. Give the original and its Chinese translation, in any order.",
      ]
    `);
  });

  test('that hold several notes ask which one', async () => {
    const tu = (note: string, en: string, zh: string) =>
      `<tu><prop type="x-note">${note}</prop><tuv xml:lang="en"><seg>${en}</seg></tuv><tuv xml:lang="zh"><seg>${zh}</seg></tuv></tu>`;
    const memory = `<tmx version="1.4"><header/><body>${tu('a.md', 'One', '一')}${tu('b.md', 'Two', '二')}</body></tmx>`;
    expect((await imported({ 'all.tmx': memory })).problems).toMatchInlineSnapshot(`
      [
        "all.tmx:1:1  error  import/notes  The memory holds several notes. Choose with --note: a.md, b.md.",
      ]
    `);
    expect((await imported({ 'all.tmx': memory }, 'b.md')).units).toEqual(['Two | 二']);
  });
});
