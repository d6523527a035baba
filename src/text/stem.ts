/** Past forms and plurals that no rule finds. */
export const IRREGULAR = new Map(
  Object.entries({
    went: 'go',
    gone: 'go',
    said: 'say',
    got: 'get',
    gotten: 'get',
    made: 'make',
    took: 'take',
    taken: 'take',
    came: 'come',
    thought: 'think',
    knew: 'know',
    known: 'know',
    saw: 'see',
    seen: 'see',
    gave: 'give',
    given: 'give',
    found: 'find',
    told: 'tell',
    felt: 'feel',
    left: 'leave',
    kept: 'keep',
    began: 'begin',
    begun: 'begin',
    brought: 'bring',
    bought: 'buy',
    wrote: 'write',
    written: 'write',
    sat: 'sit',
    stood: 'stand',
    lost: 'lose',
    paid: 'pay',
    met: 'meet',
    ran: 'run',
    led: 'lead',
    understood: 'understand',
    spoke: 'speak',
    spoken: 'speak',
    spent: 'spend',
    grew: 'grow',
    grown: 'grow',
    won: 'win',
    taught: 'teach',
    fell: 'fall',
    fallen: 'fall',
    sent: 'send',
    built: 'build',
    chose: 'choose',
    chosen: 'choose',
    broke: 'break',
    broken: 'break',
    held: 'hold',
    drove: 'drive',
    driven: 'drive',
    became: 'become',
    heard: 'hear',
    meant: 'mean',
    sold: 'sell',
    fought: 'fight',
    caught: 'catch',
    ate: 'eat',
    eaten: 'eat',
    slept: 'sleep',
    died: 'die',
    dying: 'die',
    lying: 'lie',
    rose: 'rise',
    risen: 'rise',
    threw: 'throw',
    thrown: 'throw',
    flew: 'fly',
    drew: 'draw',
    drawn: 'draw',
    hid: 'hide',
    forgot: 'forget',
    forgotten: 'forget',
    worn: 'wear',
    wore: 'wear',
    children: 'child',
    men: 'man',
    women: 'woman',
    people: 'person',
    feet: 'foot',
    teeth: 'tooth',
    lives: 'life',
    wives: 'wife',
    better: 'good',
    best: 'good',
    worse: 'bad',
    worst: 'bad',
  }),
);

/**
 * The stem of an English word in lower case: `companies → compani`, `making, makes, make → mak`, `went → go`. Light and fast: it joins
 * inflections, not derivations; it need not be a word, only the same for every form.
 */
export function stem(word: string): string {
  const base = IRREGULAR.get(word) ?? word;
  if (base.length < 4) return base;
  return withoutEnding(withoutPlural(base));
}

function withoutPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Vowel, then the part that is kept at least. */
const VERB = /^(.*[aeiouy].*[^e])(?:ing|ed)$/;
const DOUBLED = /([bdfgmnprt])\1$/;

function withoutEnding(word: string): string {
  const verb = VERB.exec(word)?.[1];
  if (verb !== undefined && verb.length > 2) return tidied(verb.replace(DOUBLED, '$1'));
  if (word.endsWith('ly') && word.length > 5) return tidied(word.slice(0, -2));
  return tidied(word);
}

/** `make → mak`, `happy → happi`, so that these meet `mak(ing)` and `happi(ly)`. */
function tidied(word: string): string {
  if (word.endsWith('y') && word.length > 3) return `${word.slice(0, -1)}i`;
  return word.endsWith('e') && word.length > 3 ? word.slice(0, -1) : word;
}
