import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { wantedIn } from '../../src/build/wanted.ts';
import { loadNote } from '../../src/pipeline.ts';
import { useTemporary } from '../support/temporary.ts';

const path = useTemporary();

test('a build is silent about what the author of a note has opted out of, in the note or before a passage', async () => {
  const body = 'A [link](javascript:alert).\n\n<!-- check-off structure/template -->\nHello {{ name }}.\n';
  writeFileSync(path('loud.md'), `---\ntitle: A\n---\n\n${body.replace(/<!--.*-->\n/, '')}`);
  writeFileSync(
    path('quiet.md'),
    `---\ntitle: A\ncheck-off: [structure/link, front-matter/date-missing]\n---\n\n${body}`,
  );
  const codesOf = async (name: string) =>
    (await loadNote(path(''), name, { zone: 'UTC' })).diagnostics.map(({ code }) => code);
  expect(await codesOf('loud.md')).toEqual(['front-matter/date-missing', 'structure/link', 'structure/template']);
  expect(await codesOf('quiet.md')).toEqual([]);
});

test('so it is about what only all notes together show', () => {
  writeFileSync(path('a.md'), '---\ncheck-off: structure/dead-link\n---\n\n[gone](gone.md)\n');
  writeFileSync(path('b.md'), '[gone](gone.md)\n');
  const problem = {
    code: 'structure/dead-link',
    severity: 'warning',
    message: '',
    hint: '',
    line: 5,
    column: 1,
  } as const;
  const problems = ['a.md', 'b.md', 'content/_data/site.yaml'].map((own) => ({ ...problem, path: own }));
  expect(wantedIn(path(''), problems).map((own) => own.path)).toEqual(['b.md', 'content/_data/site.yaml']);
});

test('an error is told whatever its author has opted out of', async () => {
  writeFileSync(
    path('broken.md'),
    '---\ntitle: A\ncheck-off: [front-matter/date, front-matter/date-missing]\ndate: soon\n---\n\nHello.\n',
  );
  const { diagnostics } = await loadNote(path(''), 'broken.md', { zone: 'UTC' });
  expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['error front-matter/date']);
});
