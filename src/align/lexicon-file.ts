/**
 * The file form of a lexicon, gzipped: one line of JSON, the stems and the grams one a line, then for each stem its number of
 * translations, and for each translation the step to its gram's number and its strength; at the end, if there is one, the border model: its words one a
 * line, and its weights, a byte each; last, if there are any, names in both languages, a pair a line with a tab between them. The same lexicon gives the same bytes.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { BorderModel } from './border-model.ts';
import type { LearnedName } from './learned-names.ts';
import type { Lexicon, LexiconEntries, Translations } from './lexicon.ts';

const FORMAT = 'duizhao-lexicon';
const VERSION = 1;

interface BorderSizes {
  readonly words: number;
  readonly weights: number;
  readonly trust: number;
}

interface Header extends Pick<Lexicon, 'kind' | 'name' | 'licence'> {
  readonly format: string;
  readonly version: number;
  readonly stems: number;
  readonly grams: number;
  /** Absent where the file has no border model, as older ones have none. */
  readonly borders?: BorderSizes;
  /** How many; absent where there are none, as in older files. */
  readonly names?: number;
}

/** Entries → the bytes of a file. */
export function encodeLexicon(entries: LexiconEntries): Buffer {
  const { kind, name, licence, stems, grams, translations, borders, names = [] } = entries;
  const parts = { ...(borders && { borders: sizesOf(borders) }), ...(names.length > 0 && { names: names.length }) };
  const counts = { stems: stems.length, grams: grams.length, ...parts };
  const header: Header = { format: FORMAT, version: VERSION, kind, name, licence, ...counts };
  const text = Buffer.from(`${[JSON.stringify(header), ...stems, ...grams].join('\n')}\n`);
  const table = Buffer.from(translations.flatMap(bytesOf));
  const model = borders ? [Buffer.from(borders.common.map((word) => `${word}\n`).join('')), borders.weights] : [];
  const named = Buffer.from(names.map(([zh, en]) => `${zh}\t${en}\n`).join(''));
  const packed = gzipSync(Buffer.concat([text, table, ...model.map((part) => Buffer.from(part)), named]), { level: 9 });
  // The tenth byte names the operating system, which must make no difference.
  packed[9] = 255;
  return packed;
}

function sizesOf({ common, weights, trust }: BorderModel): BorderSizes {
  return { words: common.length, weights: weights.length, trust };
}

/** Strengths in 255 steps; 0 does not occur. */
function bytesOf({ grams, strengths }: Translations): number[] {
  const bytes = varint(grams.length);
  let before = 0;
  for (const [k, gram] of grams.entries()) {
    bytes.push(...varint(gram - before), Math.round((strengths[k] as number) * 255));
    before = gram;
  }
  return bytes;
}

/** Seven bits a byte, the lowest first; the eighth says that more follow. */
function varint(value: number): number[] {
  return value > 127 ? [(value & 127) | 128, ...varint(value >> 7)] : [value];
}

/**
 * The bytes of a file → a lexicon.
 * @throws Error with a sentence for the author if they are no lexicon of this version
 */
export function decodeLexicon(bytes: Uint8Array): Lexicon {
  const reader = new Reader(unpacked(bytes));
  const header = headerOf(reader.lines(1).join());
  const stems = reader.lines(header.stems);
  const grams = reader.lines(header.grams);
  const table = reader.table(stems.length);
  const numbers = { stems: numbersOf(stems), grams: numbersOf(grams) };
  return {
    kind: header.kind,
    name: header.name,
    licence: header.licence,
    size: stems.length,
    stemNumber: (stem) => numbers.stems.get(stem),
    table,
    gramNumber: (gram) => numbers.grams.get(gram),
    borders: header.borders ? reader.borders(header.borders) : null,
    names: reader.lines(header.names ?? 0).map(nameOf),
  };
}

function nameOf(line: string): LearnedName {
  const [zh = '', en = ''] = line.split('\t');
  return [zh, en];
}

function numbersOf(words: readonly string[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (let k = 0; k < words.length; k++) numbers.set(words[k] ?? '', k);
  return numbers;
}

function unpacked(bytes: Uint8Array): Buffer {
  try {
    return gunzipSync(bytes);
  } catch (cause) {
    throw new Error('The file is damaged, or no lexicon: it cannot be decompressed.', { cause });
  }
}

function headerOf(line: string): Header {
  const header = line.startsWith('{') ? (JSON.parse(line) as Header) : null;
  if (header?.format !== FORMAT) throw new Error('The file is no lexicon: its first line does not say so.');
  if (header.version === VERSION) return header;
  throw new Error(`The lexicon has version ${header.version}, this program reads ${VERSION}: learn it anew.`);
}

/** Reads a buffer from its beginning. */
class Reader {
  readonly #data: Buffer;
  #at = 0;

  constructor(data: Buffer) {
    this.#data = data;
  }

  lines(count: number): string[] {
    const start = this.#at;
    for (let k = 0; k < count; k++) {
      const end = this.#data.indexOf(10, this.#at);
      if (end < 0) throw new Error('The lexicon is damaged: it ends too early.');
      this.#at = end + 1;
    }
    return count === 0 ? [] : this.#data.toString('utf8', start, this.#at - 1).split('\n');
  }

  /** The translations of so many stems. */
  table(stems: number): Lexicon['table'] {
    // Each translation takes two bytes at least.
    const most = (this.#data.length - this.#at) >> 1;
    const [grams, strengths] = [new Int32Array(most), new Float32Array(most)];
    const first = new Int32Array(stems + 1);
    let end = 0;
    for (let stem = 0; stem < stems; stem++) {
      let gram = 0;
      for (let count = this.#varint(); count > 0; count--) {
        gram += this.#varint();
        grams[end] = gram;
        strengths[end] = this.#byte() / 255;
        end++;
      }
      first[stem + 1] = end;
    }
    return { first, grams: grams.slice(0, end), strengths: strengths.slice(0, end) };
  }

  /** A border model of so many words and weights. */
  borders({ words, weights, trust }: BorderSizes): BorderModel {
    const common = this.lines(words);
    const bytes = this.#data.subarray(this.#at, this.#at + weights);
    if (bytes.length < weights) throw new Error('The lexicon is damaged: it ends too early.');
    this.#at += weights;
    return { common, weights: Int8Array.from(bytes, (byte) => (byte << 24) >> 24), trust };
  }

  #varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#byte();
      value += (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }

  #byte(): number {
    const byte = this.#data[this.#at++];
    if (byte === undefined) throw new Error('The lexicon is damaged: it ends too early.');
    return byte;
  }
}
