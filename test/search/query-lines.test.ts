import { expect, test } from 'vitest';
import { ask } from '../../src/search/query.ts';
import type { TextClause } from '../../src/search/query-clause.ts';
import { concordance } from '../../src/search/query-lines.ts';
import { renderingClause } from '../../src/search/query-renderings.ts';
import { indexOf, note } from './notes.ts';

const PAIRS = [
  ['The model needs inference. | 模型需要推理。', 'Inference is cheap now. | 现在推理很便宜。'],
  ['They sell inference at night. | 他们夜里出售推理。', 'Nobody counts inference. | 没有人统计推理。'],
  ['Much inference runs at dawn. | 清晨运行着大量推理。', 'Chips made for inference. | 为推理而造的芯片。'],
  ['Inference eats power. | 推理耗电。', 'Inference first. | 推理第一。', 'The inference was wrong. | 这个推断错了。'],
  ['Inference without a counterpart.', 'A river is wide. | 河很宽。'],
];

/** Every unit of one sentence a side, linked, beside a neighbour that says something else. */
const NOTES = PAIRS.map((units, k) => {
  const { sections, ...rest } = note(`${k}.md`, units);
  const linked = sections.map((section) => ({
    ...section,
    units: section.units.map((unit) => {
      const [en, zh] = [unit.en[0]?.text ?? '', unit.zh[0]?.text ?? ''];
      if (zh === '') return unit;
      const more = [{ text: '街上很安静，天气也好。', lang: 'zh-Hans' }];
      return { ...unit, zh: [...unit.zh, ...more], links: `e0,0,${en.length}z0,0,${zh.length}` };
    }),
  }));
  return { ...rest, sections: linked };
});

const index = await indexOf(NOTES);

async function linesFor(query: string, ...names: string[]) {
  const known = names.flatMap((text) => {
    const clause = renderingClause({ text, units: 0 });
    return clause ? [{ text, units: 7, clause }] : [];
  });
  return concordance(await ask(query, index), known);
}

test('every unit with a match is a line, with its counterpart on the other side', async () => {
  const { lines, more } = await linesFor('inference');
  expect(lines).toHaveLength(10);
  expect(lines.find(({ found }) => found[0]?.text.startsWith('Nobody'))?.other[0]?.text).toBe('没有人统计推理。');
  expect(more).toBe(false);
});

test('renderings that are known are counted in the lines, beside what was counted when the site was built', async () => {
  const { renderings, otherwise } = await linesFor('inference', '推断');
  expect(renderings).toContainEqual({ text: '推断', units: 7, lines: 1, source: 'said' });
  expect(otherwise).toBe(0);
});

test('a rendering that was learnt is told apart from those that somebody named', async () => {
  const clause = renderingClause({ text: '推断', units: 0 }) as TextClause;
  const { renderings } = await concordance(await ask('inference', index), [
    { text: '推断', units: 0, learnt: true, clause },
  ]);
  expect(renderings).toContainEqual({ text: '推断', units: 0, lines: 1, source: 'learnt' });
});

test('a rendering that nobody named is guessed from the sentences that translate the match', async () => {
  const { renderings, otherwise, lines } = await linesFor('inference');
  expect(renderings).toEqual([{ text: '推理', units: 0, lines: 8, source: 'guessed' }]);
  expect(otherwise).toBe(1);
  expect(lines.filter(({ rendering }) => rendering === null)).toHaveLength(2);
});

test('from a handful of lines nothing is guessed', async () => {
  expect((await linesFor('river')).renderings).toEqual([]);
});

test('a bound on the notes that are looked at is told, and then what the site counted still stands', async () => {
  const known = [{ text: '推定', units: 7, clause: renderingClause({ text: '推定', units: 7 }) as TextClause }];
  const answer = await ask('inference', index, { texts: 3 });
  const { lines, looked, renderings } = await concordance(answer, known);
  expect(looked).toBe(2);
  expect(lines.length).toBeLessThan(10);
  expect(renderings).toContainEqual({ text: '推定', units: 7, lines: 0, source: 'said' });
});
