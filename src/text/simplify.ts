import { Converter } from 'opencc-js/t2cn';

type Convert = (text: string) => string;

const HAN = /\p{Script=Han}/u;

let converter: Convert | undefined;

/**
 * Traditional → simplified characters, `輝達` → `辉达`, by OpenCC's own phrases and characters; the words stay (`軟體` → `软体`,
 * not `软件`). The dictionary (5 ms) is built when the first Han character comes by.
 */
export function simplify(text: string): string {
  if (!HAN.test(text)) return text;
  const convert: Convert = converter ?? Converter({ from: 't', to: 'cn' });
  converter = convert;
  // Twice, because OpenCC has one chain: 薴 → 苧 → 苎.
  return convert(convert(text));
}
