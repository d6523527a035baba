import { parseArgs } from 'node:util';
import { expect, test } from 'vitest';
import { describeFailure } from '../../src/cli/failure.ts';

/** The account without the lines that say where the program stood. */
const account = (error: unknown) =>
  describeFailure(error)
    .split('\n')
    .filter((line) => !/^\s+at /.test(line))
    .join('\n');

test('an error is told with its causes, from the outside in', () => {
  const error = new Error('The page cannot be rendered.', { cause: new Error('post.njk has no end.') });
  expect(account(error)).toMatchInlineSnapshot(`
    "The page cannot be rendered.
      post.njk has no end."
  `);
});

test('the causes that Eleventy keeps are told too', () => {
  const error = Object.assign(new Error('outer'), { originalError: new Error('inner') });
  expect(account(error)).toBe('outer\n  inner');
});

test('an unexpected error says where the program stood', () => {
  expect(describeFailure(new TypeError('oops'))).toMatch(/^oops\n\s+at .+failure\.test\.ts/);
});

test('a command that was called in a wrong way gets a sentence and no trace', () => {
  try {
    parseArgs({ args: ['--fast'], options: {} });
    expect.unreachable();
  } catch (error) {
    expect(describeFailure(error)).not.toMatch(/^\s+at /m);
    expect(describeFailure(error)).toContain("Unknown option '--fast'");
  }
});

test('what is thrown need not be an error', () => {
  expect(account('no')).toBe('no');
});

test('of a machine that is at fault it says what to do, and no trace', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  expect(describeFailure(new Error('The page a.html cannot be written.', { cause: full }))).toMatchInlineSnapshot(`
    "The page a.html cannot be written.
      ENOSPC: no space left on device, write
    The disk is full. The site is as it was; free some space and build again."
  `);
});

test('a file that was named wrongly is named, and no trace', () => {
  const missing = Object.assign(new Error("ENOENT: no such file or directory, open 'a.md'"), {
    code: 'ENOENT',
    path: 'a.md',
  });
  const file = Object.assign(new Error("EEXIST: file already exists, mkdir 'b'"), { code: 'EEXIST', path: 'b' });
  const part = Object.assign(new Error('EISDIR: …'), { code: 'EISDIR', path: 'c.md.123.part' });
  expect([missing, file, part].map(describeFailure)).toMatchInlineSnapshot(`
    [
      "a.md: there is no such file or folder.",
      "b: this is a file, where a folder is expected.",
      "c.md: this is a folder, where a file is expected.",
    ]
  `);
});
