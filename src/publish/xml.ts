/** Characters that XML 1.0 has no way to write: controls but tab and line ends, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const SPECIAL = /[&<>"]/g;

/** A text for the inside of an XML element or of a double-quoted attribute. */
export function xml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(SPECIAL, (sign) => `&#${sign.charCodeAt(0)};`);
}
