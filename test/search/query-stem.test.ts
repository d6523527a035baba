import { expect, test } from 'vitest';
import { ask } from '../../src/search/query.ts';
import { beginningOf, stemOf } from '../../src/search/query-stem.ts';
import { indexOf, note } from './notes.ts';

test.each([
  'company companies',
  'make makes making',
  'stop stops stopped stopping',
  'hop hops hopped hopping',
  'hope hopes hoped hoping',
  'use uses used using',
  'try tries tried trying',
  'die dies died',
  'add adds added adding',
  'see sees seeing',
  'agree agrees agreed agreeing',
  'exceed exceeds exceeded exceeding',
  'control controls controlled controlling',
  'change changes changed changing',
  'process processes processed',
  'gpu gpus',
  'api apis',
  'embed embeds embedded embedding',
  'bias biased biases',
  'focus focuses focused',
])('%s are one word', (family) => {
  const words = family.split(' ');
  const stems = new Set(words.map(stemOf));
  expect([...stems]).toHaveLength(1);
  for (const word of words) expect(word.startsWith(beginningOf(stemOf(word))), word).toBe(true);
});

test.each([
  'note not',
  'done don',
  'news new',
  'theme them',
  'care car',
  'here her',
  'some som',
  'fill file',
  'thing th',
  'class clas',
  'evening even',
  'plane plan',
])('%s only look alike', (words) => {
  const [one = '', other = ''] = words.split(' ');
  expect(stemOf(one)).not.toBe(stemOf(other));
});

const typed = await indexOf([
  note('a.md', ['We are investing in changes, trying agencies and using GPUs, a company product.']),
]);
const finds = async (query: string) => (await ask(query, typed, { typing: true })).candidates.length > 0;

test('every beginning of a word finds it while it is typed, and so does each of its forms', async () => {
  for (const word of ['investing', 'agencies'])
    for (let length = 3; length <= word.length; length++) expect(await finds(word.slice(0, length)), word).toBe(true);
  for (const word of ['tries', 'tried', 'used', 'gpu', 'agency', 'invested'])
    expect(await finds(word), word).toBe(true);
  for (const word of ['tread', 'note', 'chant']) expect(await finds(word), word).toBe(false);
});

test('where very many words begin alike a beginning needs two letters more', async () => {
  for (const word of ['compa', 'companies', 'produ', 'products', 'chang', 'changes'])
    expect(await finds(word), word).toBe(true);
  for (const word of ['com', 'comp', 'pro', 'prod', 'complain', 'chant']) expect(await finds(word), word).toBe(false);
});
