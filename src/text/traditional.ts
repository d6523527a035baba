import { simplify } from './simplify.ts';

let characters: ReadonlySet<string> | undefined;

/** Characters that simplified Chinese writes otherwise, from OpenCC's table; built once, when first asked for. */
function traditionalCharacters(): ReadonlySet<string> {
  const basic = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, k) => String.fromCharCode(0x4e00 + k));
  const simplified = [...simplify(basic.join('\n'))].filter((character) => character !== '\n');
  return new Set(basic.filter((character, k) => simplified[k] !== character));
}

/** Share of characters with a simplified form: about 0.3 in traditional Chinese, below 0.02 in simplified. */
export function traditionalShare(text: string): number {
  characters ??= traditionalCharacters();
  let han = 0;
  let traditional = 0;
  for (const character of text) {
    if (character < '\u4e00' || character > '\u9fff') continue;
    han++;
    if (characters.has(character)) traditional++;
  }
  return han === 0 ? 0 : traditional / han;
}
