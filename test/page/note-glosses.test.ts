import { expect, test } from 'vitest';
import type { Note } from '../../src/model.ts';
import { noteGlosses } from '../../src/page/note-glosses.ts';
import { sectionViews } from '../../src/page/section-views.ts';
import { readBody } from '../../src/pipeline.ts';

const BODY = `## 一

所谓**算力**（compute）。

<details><summary>Original English</summary>

So-called compute.

</details>

## 二

再说**算力**（Compute: 做计算的能力），以及**推理**（inference: 用模型）。

再说**算力**（Compute: 又一种说法）。
`;

test('a note’s glosses are listed once, with the first explanation and the unit of the page that has it', () => {
  const bitext = readBody(BODY);
  const glosses = noteGlosses({ bitext } as Note);
  expect(glosses.map(({ zh, en, explanation, section }) => [zh, en, explanation, section])).toEqual([
    ['算力', 'Compute', '做计算的能力', 1],
    ['推理', 'inference', '用模型', 1],
  ]);
  const units = sectionViews(bitext).flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'unit' ? item.id : [])),
  );
  expect(glosses.map(({ unit }) => units.indexOf(unit))).toEqual([1, 1]);
});
