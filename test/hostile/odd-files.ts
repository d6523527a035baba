import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Hostile files that no editor and no checkout would keep as they are, made when the test begins. */

const HEAD = '---\ntitle: Bytes\ndate: 2025-03-01\n---\n\n';
/** Long enough to tell an encoding. */
const TEXT = `${HEAD}The talk goes on. kept1z\n\n这个问题不是我们在说的那些事情，因为他们没有时间。kept2z\n`;
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const latin1 = (text: string) => Buffer.from(text, 'latin1');
/** 这个问题不是我们在说的那些事情，因为他们没有时间。 */
const GB18030 = 'd5e2b8f6cecacce2b2bbcac7ced2c3c7d4dacbb5b5c4c4c7d0a9cac2c7e9a3acd2f2ceaacbfbc3c7c3bbd3d0cab1bce4a1a3';
/** 這個問題不是我們在說的那些事情，因為他們沒有時間。 */
const BIG5 = 'b36fadd3b0ddc344a4a3ac4fa7daadcca662bba1aabaa8baa8c7a8c6b1a1a141a65dacb0a54cadcca853a6b3aec9b6a1a143';

const bytes = (...parts: (string | Uint8Array)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));

/** Contents by name, below `bytes/`. */
const CONTENTS: Readonly<Record<string, Uint8Array | string>> = {
  'utf-8-with-mark': `\ufeff${TEXT}`,
  'mark-in-the-middle': `${TEXT}\ufeffafter kept3z\n`,
  'utf-16-little': utf16(`\ufeff${TEXT}`),
  'utf-16-big': utf16(`\ufeff${TEXT}`).swap16(),
  'utf-16-little-bare': utf16(TEXT),
  'utf-16-big-bare': utf16(TEXT).swap16(),
  'utf-16-odd-length': bytes(utf16(`\ufeff${TEXT}`), Uint8Array.of(0x41)),
  gb18030: bytes(HEAD, 'kept1z ', Buffer.from(GB18030, 'hex'), '\n'),
  big5: bytes(HEAD, 'kept1z ', Buffer.from(BIG5, 'hex'), '\n'),
  'windows-1252': bytes(HEAD, latin1('It\u0092s a caf\u00e9 kept1z\n')),
  'cut-in-a-character': bytes(TEXT, Buffer.from('字').subarray(0, 2)),
  'a-byte-lost': bytes(TEXT, '字', Uint8Array.of(0xe5, 0xad), '字 kept3z\n'),
  overlong: bytes(TEXT, Uint8Array.of(0xc0, 0xbc), 'script', Uint8Array.of(0xe0, 0x80, 0xbe), 'pwned(1)\n'),
  'surrogates-in-utf-8': bytes(TEXT, Uint8Array.of(0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80), '\n'),
  noise: bytes(HEAD, Buffer.from(Array.from({ length: 4000 }, (_, k) => (k * 7919 + (k >> 3)) % 256))),
  picture: bytes(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), 'IHDR', Buffer.alloc(64)),
  'only-zeros': Buffer.alloc(512),
  nothing: '',
  'only-a-mark': '\ufeff',
  'only-line-ends': '\n\r\n\r\r\n',
  'zeros-in-text': TEXT.replace('kept1z', 'k\0ept\x001z'),
  'zeros-in-tags': `${HEAD}<scr\0ipt>pwned('zero')</scr\0ipt> kept1z <img src=x on\0error=pwned(2)>\n`,
  'carriage-returns': TEXT.replaceAll('\n', '\r'),
  'carriage-returns-and-line-ends': TEXT.replaceAll('\n', '\r\n'),
  'every-line-end': `${HEAD}One kept1z\r\n\r\rTwo kept2z\n\rThree kept3z\u2028Four kept4z\u0085Five kept5z\u000bSix kept6z\n`,
  garbled: `${HEAD}donâ€™t â€œsayâ€\u009d å¯¹ç…§ kept1z\n`,
  'lost-before': `${HEAD}a \ufffd kept1z\n`,
  'control-characters': `${HEAD}bell \u0007 escape \u001b[31m backspace \u0008 kept1z \u0001javascript:pwned()\n`,
  'controls-in-front-matter': '---\ntitle: a\u0007b\u001bc\ndate: 2025-03-01\ntags: ["x\u0008y"]\n---\n\nText kept1z\n',
  'quotations-in-quotations': `${HEAD}${'> '.repeat(3000)}kept1z\n`,
  'lists-in-lists': `${HEAD}${'- '.repeat(3000)}kept1z\n`,
  brackets: `${HEAD}${'['.repeat(20_000)} kept1z\n`,
  stars: `${HEAD}${'*a **b '.repeat(10_000)} kept1z\n`,
  backquotes: `${HEAD}${Array.from({ length: 300 }, (_, k) => '`'.repeat(k + 1)).join(' ')} kept1z\n`,
  'a-long-line': `${HEAD}${'word '.repeat(500_000)}kept1z\n`,
  headings: `${HEAD}${'# a\n'.repeat(100_000)}kept1z\n`,
  details: `${HEAD}${'<details>'.repeat(3000)}kept1z\n`,
  'a-long-title': `---\ntitle: ${'long '.repeat(200_000)}\ndate: 2025-03-01\n---\n\nText kept1z\n`,
  'many-fields': `---\ntitle: Many\ndate: 2025-03-01\n${Array.from({ length: 3000 }, (_, k) => `field${k}: x\n`).join('')}---\n\nText kept1z\n`,
};

/** File names, below `names-of-files/`. */
const NAMES: readonly string[] = [
  ...[
    'CON',
    'nul',
    'a b',
    'quote\'"s',
    '<img src=x onerror=pwned(1)>',
    '<script>pwned(2)',
    'line\nend',
    'tab\tbed',
    'escape\u001b[2J',
  ],
  ...[
    '%2e%2e',
    '%00',
    '%',
    '#hash',
    '?query',
    '-dash',
    '..dots',
    'dots..',
    'trailing ',
    ' leading',
    'index',
    'note.json',
    'feed.xml',
  ],
  ...[
    '{{ 7 * 7 }}',
    '{% raw %}',
    '$&',
    '\u202egnp',
    'zero\u200bwidth',
    'é',
    'e\u0301',
    'Upper',
    'upper',
    '👨‍👩‍👧',
    '字'.repeat(80),
    'x'.repeat(252),
  ],
  ...['page/2', 'folder.md/inside', '__proto__', 'constructor', 'back\\slash', 'C:', '&amp;', 'a;b,c', '~', "'", '`'],
];

/** What would run on the site's address if a note could have it published, below `special/`; the last one is a drawing. */
const SHOWN: Readonly<Record<string, string>> = {
  'page.html': '<script>pwned(1)</script>',
  'data.xml': '<x:script xmlns:x="http://www.w3.org/1999/xhtml">pwned(2)</x:script>',
  'script.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>pwned(3)</script></svg>',
  'handler.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="pwned(4)"/>',
  'drawing.svg': '<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>',
};

/** Writes them below the folder of the notes; what links lead out to is written to `outside`. */
export function writeOddFiles(folder: string, outside: string): void {
  for (const [name, content] of Object.entries(CONTENTS)) write(join(folder, 'bytes', `${name}.md`), content);
  for (const name of NAMES) write(join(folder, 'names-of-files', `${name}.md`), `${HEAD}Text kept1z\n`);
  write(join(folder, 'special/.hidden.md'), `${HEAD}SECRET\n`);
  write(join(outside, 'secret.md'), `${HEAD}SECRET\n`);
  write(join(outside, 'secret.png'), 'SECRET');
  mkdirSync(join(folder, 'special/folder.md'), { recursive: true });
  const away = {
    'file.md': join(outside, 'secret.md'),
    outside: outside,
    up: '..',
    'self.md': 'self.md',
    'gone.md': 'nowhere.md',
    'picture.png': join(outside, 'secret.png'),
  };
  for (const [name, target] of Object.entries(away)) symlinkSync(target, join(folder, 'special', name));
  write(
    join(folder, 'special/shows.md'),
    `${HEAD}Text kept1z\n\n![kept2z](picture.png) ![kept3z](outside/secret.png) [kept4z](outside/secret.md) [kept5z](.hidden.md)\n`,
  );
  for (const [name, text] of Object.entries(SHOWN)) write(join(folder, 'special', name), text);
  const links = Object.keys(SHOWN).map((name, k) => `[kept${k + 1}z](${name}) ![](${name})`);
  write(join(folder, 'special/active.md'), `${HEAD}${links.join(' ')}\n`);
  if (process.platform !== 'win32') execFileSync('mkfifo', [join(folder, 'special/pipe.md')]);
}

function write(file: string, content: Uint8Array | string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
