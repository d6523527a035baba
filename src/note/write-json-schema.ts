/** Writes the schema that editors check the front matter of notes with: `npm run schema`. */
import { writeFile } from 'node:fs/promises';
import { frontMatterJsonSchema } from './json-schema.ts';

await writeFile('.vscode/note.schema.json', frontMatterJsonSchema());
