/** Writes `.github/licences.md`: `npm run licences`, after every change of the packages. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { licencesOf } from './support/licences.ts';
import { ROOT } from './support/project.ts';

const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
writeFileSync(join(ROOT, '.github/licences.md'), licencesOf(lock));
