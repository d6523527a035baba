/** Makes `border-data/speeches.gz` from a folder of English texts: `npm run compile-borders -- FOLDER`. Its README says from which. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeLexicon } from './lexicon-file.ts';
import { trainBorders } from './train-borders.ts';

/** People who speak freely use other words than those who read a speech. */
const TRUST = 0.5;

const [folder = '.'] = process.argv.slice(2);
const files = readdirSync(folder).sort();
const borders = trainBorders(
  files.map((file) => readFileSync(join(folder, file), 'utf8')),
  TRUST,
);
const about = { kind: 'dictionary', name: 'Where sentences begin', licence: 'CC0-1.0' } as const;
writeFileSync(
  new URL('./border-data/speeches.gz', import.meta.url),
  encodeLexicon({ ...about, stems: [], grams: [], translations: [], borders }),
);
