import type { Reporter } from '../diagnostics.ts';
import type { Plain } from './plain.ts';
import type { FieldName } from './schema.ts';

/** Characters of a title, of another text, and of a term. The longest in real notes are 101, 473 and 111. */
const LONGEST = { title: 500, text: 10_000, term: 200 } as const;
/** Items of a list: terms, aliases, chapters. In real notes 43. */
const MOST_ITEMS = 1_000;

/** What no reader sees, and what turns the direction of writing; joiners and variation selectors belong to emoji and scripts. */
const UNSEEN =
  /[\u00ad\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\u3164\ufeff\uffa0\u061c]/g;
/** A Latin letter beside a Cyrillic or Greek one that looks like another Latin letter: `Nvidiа` with a Cyrillic а. */
const LOOKALIKE =
  /[A-Za-z][\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0410\u0412\u0415\u041a\u041c-\u041e\u0420-\u0422\u0425\u0406\u0391\u0392\u0395-\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf\u03bd\u03c1]|[\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0410\u0412\u0415\u041a\u041c-\u041e\u0420-\u0422\u0425\u0406\u0391\u0392\u0395-\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf\u03bd\u03c1][A-Za-z]/;

interface Place {
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

/** A value without what is unseen, which is reported, and so are letters that pass for others. */
export function seen(value: Plain, { name, line, column }: Place, report: Reporter): Plain {
  const found = { unseen: false, lookalike: false };
  const clean = (part: Plain): Plain => {
    if (part === null) return null;
    if (Array.isArray(part)) return (part as readonly Plain[]).map(clean);
    if (typeof part !== 'string') {
      return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, clean(inner)]));
    }
    found.lookalike ||= LOOKALIKE.test(part);
    const text = part.replace(UNSEEN, '');
    found.unseen ||= text !== part;
    return text;
  };
  const cleaned = clean(value);
  if (found.unseen) {
    report({
      code: 'front-matter/unseen',
      severity: 'warning',
      message: `${name} holds characters that nobody sees; they are left out.`,
      hint: 'Write it anew, without copying it.',
      line,
      column,
    });
  }
  if (found.lookalike) {
    report({
      code: 'front-matter/lookalike',
      severity: 'warning',
      message: `${name} mixes Latin letters with others that look alike.`,
      hint: 'Write it anew on one keyboard, or it counts as another name.',
      line,
      column,
    });
  }
  return cleaned;
}

/** A checked value, cut where it is far longer than a reader could use; that is reported. */
export function shortened<T>(field: FieldName, value: T, { name, line, column }: Place, report: Reporter): T {
  const most = field === 'title' ? LONGEST.title : LONGEST.text;
  const cut = cutValue(value, most) as T;
  if (cut !== value) {
    report({
      code: 'front-matter/long',
      severity: 'warning',
      message: `${name} is too long; what is beyond the limit is left out.`,
      hint: `A title has at most ${LONGEST.title} characters, a term ${LONGEST.term}, a list ${MOST_ITEMS} items.`,
      line,
      column,
    });
  }
  return cut;
}

function cutValue(value: unknown, most: number): unknown {
  if (typeof value === 'string') return value.length <= most ? value : `${value.slice(0, most).toWellFormed()}…`;
  if (!Array.isArray(value)) return value;
  const items = value.slice(0, MOST_ITEMS);
  const cut = items.map((item) => cutValue(item, LONGEST.term));
  return cut.length < value.length || cut.some((item, k) => item !== items[k]) ? cut : value;
}
