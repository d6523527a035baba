import { describe, expect, test } from 'vitest';
import { type Diagnostic, reporterFor } from '../../src/diagnostics.ts';
import { decodeText } from '../../src/text/decode.ts';

function decode(bytes: Uint8Array) {
  const diagnostics: Diagnostic[] = [];
  const text = decodeText(bytes, reporterFor('a.md', diagnostics));
  return {
    text,
    problems: diagnostics.map(({ severity, code, line, message }) => `${line} ${severity} ${code} ${message}`),
  };
}

/** `["b6d4", …]`: bytes as an editor of bytes shows them. */
const hex = (bytes: string) => Buffer.from(bytes.replaceAll(' ', ''), 'hex');

/** 这个问题不是我们在说的那些事情，因为他们没有时间。 in GB18030. */
const SIMPLIFIED = hex(
  'd5e2b8f6cecacce2b2bbcac7ced2c3c7d4dacbb5b5c4c4c7d0a9cac2c7e9a3acd2f2ceaacbfbc3c7c3bbd3d0cab1bce4a1a3',
);
/** 這個問題不是我們在說的那些事情，因為他們沒有時間。 in Big5. */
const TRADITIONAL = hex(
  'b36fadd3b0ddc344a4a3ac4fa7daadcca662bba1aabaa8baa8c7a8c6b1a1a141a65dacb0a54cadcca853a6b3aec9b6a1a143',
);

describe('bytes of a text', () => {
  test('in UTF-8, with and without BOM, come out with plain line ends', () => {
    expect(decode(Buffer.from('\ufeffa\r\nb\rc\n对照'))).toEqual({ text: 'a\nb\nc\n对照', problems: [] });
  });

  test('in UTF-16 and UTF-32 with a byte order mark are sure', () => {
    const little = Buffer.from('\ufeff对照', 'utf16le');
    expect(decode(little)).toEqual({ text: '对照', problems: [] });
    expect(decode(Buffer.from(little).swap16())).toEqual({ text: '对照', problems: [] });
    expect(decode(hex('fffe0000 f95b0000 67710000'))).toEqual({ text: '对照', problems: [] });
    expect(decode(hex('0000feff 00005bf9 0001f600'))).toEqual({ text: '对😀', problems: [] });
  });

  test('in UTF-16 without a mark are told by the zeros beside line ends, with a warning', () => {
    const text = '---\ntitle: 对照\n---\n\nIt is about trade.\n\n说的是贸易。\n';
    const little = Buffer.from(text, 'utf16le');
    for (const bytes of [little, Buffer.from(little).swap16()]) {
      expect(decode(bytes)).toMatchInlineSnapshot(`
        {
          "problems": [
            "1 warning text/encoding The file is not UTF-8; it was read as UTF-16 without a byte order mark.",
          ],
          "text": "---
        title: 对照
        ---

        It is about trade.

        说的是贸易。
        ",
        }
      `);
    }
  });

  test('with a byte order mark and half a character at the end are shown with an error', () => {
    expect(decode(hex('feff 5bf9 0a'))).toMatchInlineSnapshot(`
      {
        "problems": [
          "1 error text/encoding The file is not valid UTF-16BE; unreadable bytes are shown as �.",
        ],
        "text": "对�",
      }
    `);
    expect(decode(hex('fffe0000 f95b0000 00001100')).problems).toHaveLength(1);
  });

  test('in GB18030, Big5 and Windows-1252 are told by the text that they give, with a warning', () => {
    expect(decode(SIMPLIFIED)).toMatchInlineSnapshot(`
      {
        "problems": [
          "1 warning text/encoding The file is not UTF-8; it was read as GB18030.",
        ],
        "text": "这个问题不是我们在说的那些事情，因为他们没有时间。",
      }
    `);
    expect(decode(TRADITIONAL)).toMatchInlineSnapshot(`
      {
        "problems": [
          "1 warning text/encoding The file is not UTF-8; it was read as Big5.",
        ],
        "text": "這個問題不是我們在說的那些事情，因為他們沒有時間。",
      }
    `);
    expect(decode(Buffer.from('The caf\u00e9 wasn\u0092t \u0093open\u0094.', 'latin1'))).toMatchInlineSnapshot(`
      {
        "problems": [
          "1 warning text/encoding The file is not UTF-8; it was read as Windows-1252.",
        ],
        "text": "The café wasn’t “open”.",
      }
    `);
  });

  test('that are too few to tell are shown with an error', () => {
    expect(decode(hex('b6d4d5d5'))).toMatchInlineSnapshot(`
      {
        "problems": [
          "1 error text/encoding The file is not UTF-8; it was read as GB18030, which may be wrong.",
        ],
        "text": "对照",
      }
    `);
  });

  test('in UTF-8 of which a byte was lost are not taken for Chinese in another encoding', () => {
    const bytes = Buffer.from('第一行。\n这个问题不是我们在说的那些事情。');
    const damaged = Buffer.concat([bytes.subarray(0, 14), bytes.subarray(15)]);
    expect(decode(damaged)).toMatchInlineSnapshot(`
      {
        "problems": [
          "2 error text/encoding The file is not valid UTF-8; unreadable bytes are shown as �.",
        ],
        "text": "第一行。
      �个问题不是我们在说的那些事情。",
      }
    `);
  });

  test('in no encoding are shown as far as they can be, with an error', () => {
    const { text, problems } = decode(hex('61 ff fe fd 62'));
    expect([text.startsWith('a'), text.endsWith('b'), problems]).toMatchInlineSnapshot(`
      [
        true,
        true,
        [
          "1 error text/encoding The file is not valid UTF-8; unreadable bytes are shown as �.",
        ],
      ]
    `);
  });

  test('lose their NULs, and the author hears where', () => {
    expect(decode(Buffer.from('a\nb\0c'))).toMatchInlineSnapshot(`
      {
        "problems": [
          "2 warning text/nul The file holds NUL characters; they were left out.",
        ],
        "text": "a
      bc",
      }
    `);
  });

  test('that hold what no reader sees or understands are kept, and the author hears where', () => {
    expect(
      decode(
        Buffer.from(
          'a\nb \u202egnp\u202c\n\u0007\ndon\u00e2\u20ac\u2122t \u00e2\u20ac\u0153so\u00e2\u20ac\u009d\n\ufffd',
        ),
      ).problems,
    ).toMatchInlineSnapshot(`
        [
          "5 warning text/lost The text holds �: characters that an earlier program could not read.",
          "4 warning text/garbled The text looks as if it had been read in a wrong encoding and saved again.",
          "2 warning text/direction The text holds invisible characters that change the direction of writing.",
          "3 warning text/control The text holds control characters; data files and books leave them out.",
        ]
      `);
  });
});
