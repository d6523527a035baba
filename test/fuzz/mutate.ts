import type { Random } from '../bench/corpus/random.ts';

/** What a mutation may put anywhere. */
const SNIPPETS: readonly string[] = [
  ...['\n', '\n\n', ' ', '\t', '\r\n', '\0', '\u200b', '\ufeff', '\u202e', '\ud83d', '　', '\u2028'],
  ...[
    '---\n',
    '```\n',
    '~~~',
    '`',
    '``',
    '$$',
    '***',
    '**',
    '*',
    '_',
    '~~',
    '==',
    '> ',
    '>> ',
    '- ',
    '1. ',
    '# ',
    '### ',
    '|',
    '| - |\n',
    '===\n',
  ],
  ...[
    '<details>',
    '</details>',
    '<summary>',
    '</summary>',
    '<details><summary>Original English</summary>',
    '<p>',
    '</p>',
    '<br>',
    '<b>',
    '</b>',
  ],
  ...[
    '<!--',
    '-->',
    '<!-- pair -->',
    '<!-- t 12 -->',
    '<',
    '>',
    '<a href="',
    '"',
    "'",
    '&',
    '&lt;',
    '&#0;',
    '\\',
    '{{',
    '{%',
    '%}',
  ],
  ...[
    '[',
    '](',
    ')',
    '![',
    '[a]: ',
    '[12:34] ',
    '**Host**: ',
    '主持人：',
    '：',
    ':',
    '。',
    '，',
    '（',
    '）',
    '“',
    '”',
    '字',
    'é',
    '2025. ',
  ],
];

/** A note changed in a few places, as slips, tools and enemies change notes: text of the same kind, in an odd order. */
export function mutate(text: string, random: Random): string {
  const times = 1 + Math.floor(random.next() * 8);
  let mutated = text;
  for (let k = 0; k < times; k++)
    mutated = MUTATIONS[Math.floor(random.next() * MUTATIONS.length)]?.(mutated, random) ?? '';
  return mutated;
}

type Mutation = (text: string, random: Random) => string;

const place = (text: string, random: Random) => Math.floor(random.next() * (text.length + 1));

/** A stretch of a text, most often a short one. */
function stretch(text: string, random: Random): [from: number, to: number] {
  const from = place(text, random);
  const length = Math.floor(random.next() ** 4 * text.length);
  return [from, Math.min(text.length, from + 1 + length)];
}

const insert: Mutation = (text, random) => {
  const at = place(text, random);
  const snippet = SNIPPETS[Math.floor(random.next() * SNIPPETS.length)] ?? '';
  const times = random.next() < 0.05 ? 1 + Math.floor(random.next() * 500) : 1;
  return text.slice(0, at) + snippet.repeat(times) + text.slice(at);
};

const remove: Mutation = (text, random) => {
  const [from, to] = stretch(text, random);
  return text.slice(0, from) + text.slice(to);
};

const repeat: Mutation = (text, random) => {
  const [from, to] = stretch(text, random);
  return text.slice(0, to) + text.slice(from, Math.min(to, from + 5000)) + text.slice(to);
};

const move: Mutation = (text, random) => {
  const [from, to] = stretch(text, random);
  const rest = text.slice(0, from) + text.slice(to);
  const at = place(rest, random);
  return rest.slice(0, at) + text.slice(from, to) + rest.slice(at);
};

const swapLines: Mutation = (text, random) => {
  const lines = text.split('\n');
  const [a, b] = [Math.floor(random.next() * lines.length), Math.floor(random.next() * lines.length)];
  [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
  return lines.join('\n');
};

const joinLines: Mutation = (text, random) => {
  const at = text.indexOf('\n', place(text, random));
  return at < 0 ? text : text.slice(0, at) + text.slice(at + 1);
};

const cut: Mutation = (text, random) => text.slice(0, place(text, random));

const MUTATIONS: readonly Mutation[] = [
  insert,
  insert,
  insert,
  insert,
  remove,
  remove,
  repeat,
  move,
  swapLines,
  joinLines,
  joinLines,
  cut,
];
