/** Words that a test can follow through a note: `q1z`, `q2z`, …, each behind a word of the text. */

const WORD = /q\d+z/g;

/** A text with a marked word at the end of each of its lines of prose, and within long ones. */
export function withMarkedWords(text: string): string {
  let word = 0;
  const marked = (line: string) =>
    line.replace(/([\p{L}]{2,}[.。！？!?，,]?)(?=\s|$|[\p{Script=Han}])/gu, (found) => `${found} q${word++}z`);
  const [head = '', ...body] = text.split(/(?<=\n---\n)/);
  return (
    head +
    body
      .join('')
      .split('\n')
      .map((line) => (isProse(line) ? marked(line) : line))
      .join('\n')
  );
}

function isProse(line: string): boolean {
  return !/^\s*(?:<|\[[^\]]*\]:|```|~~~)/.test(line);
}

/** Every marked word of a text, in order of the alphabet. */
export function markedWords(text: string): string[] {
  return (text.match(WORD) ?? []).sort();
}

/** Those of a note's body that must be seen: not those in comments, in tags, in addresses and in the lines that define them. */
export function wordsToBeSeen(body: string): string[] {
  const text = body
    .replace(/<!--[\s\S]*-->/g, ' ')
    .replace(/^.*\[[^\]]*\]:.*\n?.*\n?.*$/gm, ' ')
    .replace(/^.*(?:```|~~~).*$/gm, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\]\([^()]*\)?/g, ' ')
    .replace(/!?\[[^\]]*\]/g, ' ');
  return markedWords(text);
}

/** Words of one list that are not in the other, each as often as it is missing. */
export function missingFrom(words: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of others) counts.set(word, (counts.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left <= 0;
  });
}
