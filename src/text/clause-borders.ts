import { IRREGULAR as PAST } from './stem.ts';

/**
 * Where a sentence may begin in speech that nobody punctuated. Log odds against the average word, rounded; counted over the sentences of
 * punctuated transcripts. Only words of every talk are listed.
 */
const FIRST: Readonly<Record<string, string>> = {
  '3': "so thank thanks let's",
  '2': "but now and i let he um well okay yeah i'm we'll she it's hey hi hello although whereas",
  '1': "we it this how if you're when that's why they because once what since another today yesterday there uh what's maybe we're we've there's you've i've i'll oh they're while after please sometimes usually",
  '0': 'the first by for in many no you as then only at some someone having others most even every whether all does each my these those tell number one like do did our great before where here basically everything everybody nobody somebody again probably second perhaps under during until without often',
  '-1': 'step take is or that just from can would on not together their who whose love also still really your over something yes quite within',
  '-2': "to should are actually a between with were start have very long much being back could same an don't life good give through day might new question always which hard never must",
  '-3': 'will than was has more be want other about work years going got get past use say see against rather almost',
  '-4': "of been had into me them us up way lot able off too may him down away ago mean know doesn't can't already enough its itself himself myself themselves yourself anymore though need point ask example case change used called person become sense feel best said real care means end thing world three little trying big come whole made done important idea talk different kind bit sort time times place",
};

/** The same for the last word before a border. */
const LAST: Readonly<Record<string, string>> = {
  '2': 'together others them right okay here today yesterday tomorrow too years',
  '1': 'it now out him me us way again before there off away down well yeah ago anything this everything something nothing myself yourself himself themselves itself though anymore yes time things thing work life',
  '0': 'that no more up over one through done people much inside please first do',
  '-1': 'from you then with know not once into have already like another um maybe come see say used since new different on about within be while',
  '-2': 'make get find want need use keep let bring tell show ask become is for in are will how actually between only can at would were so has had think what feel still really being could making these those give basically quite any going get got put talking both should most',
  '-3': "to or by was some even kind also he she we'll said take usually during until without under against although whereas unless must almost rather",
  '-4': "makes gets gives takes wants needs means lets puts keeps the of we just than but if and as a when they having their who whose because its every very i whether been each my an may your our let let's might where what's few we're always his i'm we've there's you've which i've they're don't doesn't didn't can't won't set trying oh never called per",
};

/** Common verbs. Most want an object behind them, so that fewer sentences end with one than with another word. */
const VERBS = new Set(
  `ask become begin believe break bring build burn buy call carry change choose close come cost count create cut decide die do draw drink drive eat end explain fall feel fight find
  fly follow forget get give go grow happen hate hear help hide hold hope hurt improve include keep kill know land last laugh lead learn leave let lie like live look lose love
  make matter mean meet move need notice open own pay pick plan play promise prove pull push put reach read realize remember replace rise run save say see seem sell send show
  shut sit sleep smell sound speak spend stand start stay stop suggest take talk taste teach tell think throw touch travel try turn understand use visit wait walk want watch weigh win
  wonder work write`.split(/\s+/),
);
const VERB_LAST = -0.2;

/** Whether a word is a common verb, in any of its forms; those in -ed and -ing end sentences as other words do. */
export function isVerb(word: string): boolean {
  return PAST.has(word) || VERBS.has(word) || VERBS.has(word.replace(/s$/, '')) || VERBS.has(word.replace(/es$/, ''));
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const SUBJECTS = set('i we he she they you it this that there somebody everybody nobody anybody everything nothing');
const AUXILIARIES = set(
  'is are was were has have had will would can could should do does did may might must am been be',
);
const AUXILIARY = { asks: -0.5, tells: -4.5 };
const SUBJECT_AND_AUXILIARY = 0.7;

/** Other words: names and things begin few sentences and end many. */
const OTHERS = { first: -0.8, last: 0.8 };
/** Participles, and words that are made from others, begin even fewer. */
const DERIVED = /(?:ed|ion|ment|ness|ity|al|ive|ous|ful|ible|able|ic)$/;
const DERIVED_FIRST = -2;
/** One word in about eighteen begins a sentence. */
const AVERAGE = -2.8;

/** Turns of phrase with which speakers begin, and within which no sentence ends. */
const OPENERS = `i mean|i think|i guess|i believe|you know|you see|in fact|of course|for example|for instance|by the way|first of all|all right|after all|at first|at last
in addition|in other words|in the end|on the other hand|at the same time|as a result|as far as|as soon as|even if|even though|in order to|so that|that said|to be honest
it turns out|one of|none of|most of|some of|a lot of|a few|last year|next year|every time`;
const OPENER = 1.2;
const INSIDE = -3;

const first = weights(FIRST);
const last = weights(LAST);
const openers = new Map<string, string[][]>();
for (const phrase of OPENERS.split(/[|\n]/)) {
  const words = phrase.split(' ');
  openers.set(words[0] ?? '', [...(openers.get(words[0] ?? '') ?? []), words]);
}

function weights(table: Readonly<Record<string, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(table).flatMap(([weight, words]) => words.split(' ').map((word) => [word, Number(weight)] as const)),
  );
}

function lastWeight(word: string): number {
  return last.get(word) ?? (isVerb(word) ? VERB_LAST : OTHERS.last);
}

/** `next` is the word behind it: `is that`, but not `is a`, begins a question; `that is` begins a sentence more often than `that` does. */
function firstWeight(word: string, next: string): number {
  if (AUXILIARIES.has(word)) return SUBJECTS.has(next) ? AUXILIARY.asks : AUXILIARY.tells;
  const own = first.get(word) ?? (DERIVED.test(word) ? DERIVED_FIRST : OTHERS.first);
  return own + (SUBJECTS.has(word) && AUXILIARIES.has(next) ? SUBJECT_AND_AUXILIARY : 0);
}

/** For each word of unpunctuated English the log odds of a sentence beginning with it: `again | so` is a likely border, `of | the` none. */
export function clauseBorders(words: readonly string[]): number[] {
  const plain = words.map((word) => word.toLowerCase().replace('’', "'"));
  const borders = plain.map(
    (word, k) => AVERAGE + lastWeight(plain[k - 1] ?? '') + firstWeight(word, plain[k + 1] ?? ''),
  );
  for (const [start, word] of plain.entries()) {
    const opener = openers.get(word)?.find((phrase) => phrase.every((part, k) => plain[start + k] === part));
    for (let k = 0; k < (opener?.length ?? 0) && start + k < borders.length; k++) {
      borders[start + k] = (borders[start + k] ?? 0) + (k === 0 ? OPENER : INSIDE);
    }
  }
  return borders;
}
