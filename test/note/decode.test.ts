import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics.ts';
import { reporterFor } from '../../src/diagnostics.ts';
import { decodeNote } from '../../src/note/decode.ts';

function decode(bytes: Uint8Array) {
  const diagnostics: Diagnostic[] = [];
  const text = decodeNote(bytes, reporterFor('a.md', diagnostics));
  return { text, problems: diagnostics.map(({ severity, code, line }) => `${line} ${severity} ${code}`) };
}

describe('bytes of a note', () => {
  test('in UTF-8, with and without BOM, come out with plain line ends', () => {
    expect(decode(Buffer.from('\ufeffa\r\nb\rc\n对照'))).toEqual({ text: 'a\nb\nc\n对照', problems: [] });
  });

  test('in UTF-16 with a byte order mark are sure', () => {
    const little = Buffer.from('\ufeff对照', 'utf16le');
    expect(decode(little)).toEqual({ text: '对照', problems: [] });
    expect(decode(Buffer.from(little).swap16())).toEqual({ text: '对照', problems: [] });
  });

  test('in GB18030 are read with a warning', () => {
    expect(decode(Buffer.from([0xb6, 0xd4, 0xd5, 0xd5]))).toEqual({
      text: '对照',
      problems: ['1 warning text/encoding'],
    });
  });

  test('in no encoding are shown as far as they can be, with an error', () => {
    const { text, problems } = decode(Buffer.from([0x61, 0xff, 0xfe, 0xfd, 0x62]));
    expect([text.startsWith('a'), text.endsWith('b'), problems]).toEqual([true, true, ['1 error text/encoding']]);
  });

  test('lose their NULs, and the author hears where', () => {
    expect(decode(Buffer.from('a\nb\0c'))).toEqual({ text: 'a\nbc', problems: ['2 warning text/nul'] });
  });
});
