import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics.ts';
import type { Note, Section, Segment } from '../../src/model.ts';
import { loadNote } from '../../src/pipeline.ts';

/** Each fixture is a note that a writer can read; beside it stands what must come out. */
const FOLDER = fileURLToPath(new URL('../fixtures/shapes', import.meta.url));

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.md'))) {
  test(`${file} is read as the file beside it says`, async () => {
    const { note, diagnostics } = await loadNote(FOLDER, file, { zone: 'UTC' });
    await expect(print(note, diagnostics)).toMatchFileSnapshot(`${FOLDER}/${file.replace('.md', '.txt')}`);
  });
}

function print(note: Note | null, diagnostics: readonly Diagnostic[]): string {
  const problems = diagnostics.map(({ line, severity, code }) => `! ${line} ${severity} ${code}`);
  return [`= ${note?.meta.title}`, ...problems, ...(note?.bitext.sections ?? []).flatMap(printSection), ''].join('\n');
}

function printSection({ heading, shape, items }: Section): string[] {
  const head = heading ? `${'#'.repeat(heading.level)} ${heading.text}` : '(no heading)';
  const body = items.flatMap((item) =>
    item.kind === 'block'
      ? ['', `${item.type} ${item.line}: ${item.markdown.replaceAll('\n', ' ⏎ ')}`]
      : [
          '',
          ...item.en.map((segment) => printSegment('en', segment)),
          ...item.zh.map((segment) => printSegment('zh', segment)),
        ],
  );
  return ['', `${head} (${shape})`, ...body];
}

function printSegment(side: string, { lang, line, label, text, start, frames }: Segment): string {
  const place = frames.map(({ kind, number }) => `${kind}${number ?? ''} `).join('');
  const time = start === undefined ? '' : `@${start} `;
  return `${side} ${line} ${lang === (side === 'en' ? 'en' : 'zh-Hans') ? '' : `${lang} `}${place}${time}${label ? `<${label}> ` : ''}${text}`;
}
