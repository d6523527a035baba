import { simplify } from './simplify.ts';

/** The characters with which the ideographs of the basic block begin and end. */
const [FIRST, LAST] = [0x4e00, 0x9fff];

let table: Uint8Array | undefined;

/** 1 for each character from `FIRST` on that simplified Chinese writes otherwise, from OpenCC's table; built once, when first asked for. */
function traditionalCharacters(): Uint8Array {
  const basic = Array.from({ length: LAST - FIRST + 1 }, (_, k) => String.fromCharCode(FIRST + k));
  const simplified = [...simplify(basic.join('\n'))].filter((character) => character !== '\n');
  return Uint8Array.from(basic, (character, k) => (simplified[k] === character ? 0 : 1));
}

/** Share of characters with a simplified form: about 0.3 in traditional Chinese, below 0.02 in simplified. */
export function traditionalShare(text: string): number {
  table ??= traditionalCharacters();
  let han = 0;
  let traditional = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < FIRST || unit > LAST) continue;
    han++;
    traditional += table[unit - FIRST] ?? 0;
  }
  return han === 0 ? 0 : traditional / han;
}
