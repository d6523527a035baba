/** `(1, "note") → "1 note"`, `(1160, "warning") → "1,160 warnings"`. */
export function counted(count: number, word: string): string {
  return `${count.toLocaleString('en-US')} ${word}${count === 1 ? '' : 's'}`;
}
