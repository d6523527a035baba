import { type Random, zipf } from './random.ts';

/** How a front-matter field is filled: `ranks` names in all, a note has `least` to `most` of them. */
interface FieldShape {
  readonly field: string;
  readonly ranks: number;
  readonly least: number;
  readonly most: number;
}

/** Sized so that ten thousand notes have about as many different names as as many real ones. */
const FIELDS: readonly FieldShape[] = [
  { field: 'tags', ranks: 40_000, least: 4, most: 12 },
  { field: 'companies_orgs', ranks: 18_000, least: 1, most: 8 },
  { field: 'people', ranks: 20_000, least: 0, most: 4 },
  { field: 'products_models', ranks: 14_000, least: 0, most: 6 },
  { field: 'media_books', ranks: 24_000, least: 0, most: 4 },
  { field: 'project', ranks: 30, least: 1, most: 2 },
  { field: 'area', ranks: 12, least: 1, most: 1 },
  { field: 'category', ranks: 9, least: 1, most: 1 },
  { field: 'speaker', ranks: 900, least: 1, most: 1 },
];

const SYLLABLES = [
  'ka',
  'lo',
  'min',
  'ter',
  'va',
  'sun',
  'dor',
  'ri',
  'pel',
  'no',
  'gar',
  'shi',
  'bel',
  'tu',
  'wen',
  'ox',
];
const CHARACTERS = [...'山川石木云海明新华远东南北金光安和平长春林江河天地信达通元文'];
/** One name in so many is Chinese. */
const CHINESE = 4;

/** The front-matter lines of a note's terms: `tags: ["Kalo", "山川"]`. */
export function termLines(random: Random): string[] {
  return FIELDS.map(({ field, ranks, least, most }) => {
    const count = least + random.below(most - least + 1);
    const names = new Set(Array.from({ length: count }, () => nameOf(field, zipf(random, ranks))));
    return `${field}: [${[...names].map((name) => JSON.stringify(name)).join(', ')}]`;
  });
}

/** The name of a rank, unlike that of any other rank of the field. */
function nameOf(field: string, rank: number): string {
  const [letters, space] = rank % CHINESE === 0 ? [CHARACTERS, ''] : [SYLLABLES, ''];
  const name = spelt(rank, letters).join(space);
  return rank % CHINESE === 0
    ? `${name}${field.length}`
    : `${name.charAt(0).toUpperCase()}${name.slice(1)} ${field[0]}`;
}

/** A number in the positional system whose digits are `letters`, at least two places. */
function spelt(number: number, letters: readonly string[]): string[] {
  const digit = letters[number % letters.length] ?? '';
  const rest = Math.floor(number / letters.length);
  return rest < letters.length ? [letters[rest] ?? '', digit] : [...spelt(rest, letters), digit];
}
