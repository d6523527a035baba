/** Which encoding bytes without a byte order mark are written in, where that can be told from the text that they give. */
import { countHan } from './script.ts';

/** What a file seems to be written in. */
export interface Guess {
  /** Label of a `TextDecoder`. */
  readonly encoding: string;
  /** As an author knows it. */
  readonly name: string;
  readonly text: string;
  /** Whether the text leaves no doubt. */
  readonly sure: boolean;
}

/**
 * The commonest characters of Chinese, simplified and traditional: near a third of any text, of one read in a wrong
 * encoding one in fifty.
 */
const COMMON = new Set(
  '的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過子说說' +
    '产產种種面而方后後多定行学學法所民得经經十三之进進着著等部度家电電力里裡如化高自二理起小现現实實加量都两兩体體制机機当當使点點从從' +
    '业業本去把性好应應开開它合还還因由其些然前外天日那事平相全表间間样樣与與关關各重新内內数數正心你明看原又么麼利比或但第向道此变變条條只没沒' +
    '结結解问問意建月公无無系係很情者最代想已通提直题題程展果员員位入文总總次式设設管特件长長求头頭资資路少统統接知将將见見计計别別她手期吗嗎吧呢啊什谁誰',
);
/** Fewer Han characters than this could be anything. */
const ENOUGH_HAN = 12;
/** Share of common characters that text has at least; text read wrongly has a fraction of what it has when read rightly. */
const TEXT = 0.15;
const FRACTION = 1 / 3;
/** Characters that are looked at. */
const SAMPLE = 20_000;

const CHINESE = [
  { encoding: 'gb18030', name: 'GB18030' },
  { encoding: 'big5', name: 'Big5' },
] as const;

/** Bytes that are not UTF-8 and have no byte order mark → the encoding in which they make sense, or `null`. */
export function guessEncoding(bytes: Uint8Array): Guess | null {
  return western(bytes) ?? chinese(bytes);
}

/** Decodes, or answers `null` if there is a byte that the encoding does not allow. */
export function decodeStrictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function chinese(bytes: Uint8Array): Guess | null {
  const readings = CHINESE.flatMap(({ encoding, name }) => {
    const text = decodeStrictly(encoding, bytes);
    return text === null || !/\p{Script=Han}{2}/u.test(text) ? [] : [{ encoding, name, text, ...commonShare(text) }];
  });
  const [best, other] = readings.sort((a, b) => b.share - a.share);
  if (!best) return null;
  const { encoding, name, text, share, han } = best;
  return { encoding, name, text, sure: han >= ENOUGH_HAN && share >= TEXT && (other?.share ?? 0) < share * FRACTION };
}

/** Share of the commonest characters among the Han characters at the beginning of a text. */
function commonShare(text: string): { share: number; han: number } {
  const sample = text.slice(0, SAMPLE);
  const han = countHan(sample);
  let common = 0;
  for (const character of sample) if (COMMON.has(character)) common++;
  return { share: han === 0 ? 0 : common / han, han };
}

/** Windows-1252: curly quotation marks and accents among ASCII, never two of them in a row. Chinese always has such rows. */
function western(bytes: Uint8Array): Guess | null {
  if (bytes.some((byte, k) => byte >= 0x80 && (bytes[k + 1] ?? 0) >= 0x80)) return null;
  // As a stream: Node's shortcut for whole buffers reads the quotation marks as control characters (nodejs/node#56542).
  const text = new TextDecoder('windows-1252').decode(bytes, { stream: true });
  // Bytes that this encoding leaves open come out as control characters.
  const sure = /\p{L}{2}/u.test(text) && !/[\u0080-\u009f]/.test(text);
  return sure ? { encoding: 'windows-1252', name: 'Windows-1252', text, sure } : null;
}

/** A character that UTF-16 text consists of: white space, ASCII, accents, punctuation, kana and Han. */
const USUAL = /[\t\n\r\x20-\x7e\u00a0-\u024f\u2010-\u203a\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e]/g;

/**
 * UTF-16 without a byte order mark → its text; `null` where that is not sure. Each ASCII character, such as a line end, shows by
 * a byte of zero on one side; read from the wrong side hardly a character is a usual one.
 */
export function readBareUtf16(bytes: Uint8Array): string | null {
  const zeros = bytes.reduce((sum, byte) => (byte === 0 ? sum + 1 : sum), 0);
  if (bytes.length < 8 || bytes.length % 2 !== 0 || zeros * 100 < bytes.length) return null;
  const readings = ['utf-16le', 'utf-16be'].flatMap((encoding) => decodeStrictly(encoding, bytes) ?? []);
  return readings.find(isUsual) ?? null;
}

function isUsual(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  return (sample.match(USUAL)?.length ?? 0) >= sample.length * 0.95;
}
