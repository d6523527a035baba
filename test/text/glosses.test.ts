import { describe, expect, test } from 'vitest';
import { glossesIn } from '../../src/text/glosses.ts';
import { cpuMs } from '../support/cpu-ms.ts';

const only = (text: string) => glossesIn(text).map(({ zh, en, explanation }) => [zh, en, explanation]);

describe('a gloss', () => {
  test.each([
    ['**循环融资**（Circular funding: 钱绕回来）', ['循环融资', 'Circular funding', '钱绕回来']],
    ['**循环融资** (Circular funding：钱绕回来)', ['循环融资', 'Circular funding', '钱绕回来']],
    ['**循环融资**（Circular funding，钱绕回来）', ['循环融资', 'Circular funding', '钱绕回来']],
    ['**术语**（Term: 有（括号）的解释）', ['术语', 'Term', '有（括号）的解释']],
    ['**算力** (compute)', ['算力', 'compute', null]],
    ['**算力**（**Compute**）', ['算力', 'Compute', null]],
    ['“越狱”（jailbreaking）', ['越狱', 'jailbreaking', null]],
    ['**“越狱”** (jailbreaking)', ['越狱', 'jailbreaking', null]],
    ['《黑客帝国》（The Matrix）', ['黑客帝国', 'The Matrix', null]],
    ['**TPU**（Tensor Processing Unit: 一种芯片）', ['TPU', 'Tensor Processing Unit', '一种芯片']],
  ])('is read from %s', (text, gloss) => {
    expect(only(text)).toEqual([gloss]);
  });

  test.each([
    ['**Compute**（算力：训练所用的计算能力）', ['算力', 'Compute', '训练所用的计算能力']],
    ['**Compute** (算力)', ['算力', 'Compute', null]],
  ])('may name the English first: %s', (text, gloss) => {
    expect(only(text)).toEqual([gloss]);
  });

  test.each([
    ['a conclusion', '**结论**（这是结论）'],
    ['an unmarked term', '循环融资（Circular funding: 解释）'],
    ['a sentence', '**它是一种芯片**（Tensor Processing Unit: 解释）'],
    ['a role', '**Alex**（主持人）'],
    ['a description', '**Foo**（一家公司）'],
    ['a remark', '**Foo**（译注：此处应为Bar）'],
    ['English that explains English', '**TPU** (Tensor Processing Unit)'],
    ['an address', '**网站**（https://example.org/）'],
    ['an amount', '**六万加元**（$65,000）'],
    ['a bracket that is not closed', '**算力**（compute'],
  ])('is not taken from %s', (_, text) => {
    expect(only(text)).toEqual([]);
  });

  test('says where it stands', () => {
    const text = '所谓**算力**（compute）和**推理** (inference)。';
    expect(glossesIn(text).map(({ span: [from, to] }) => text.slice(from, to))).toEqual([
      '**算力**（compute）',
      '**推理** (inference)',
    ]);
  });

  test('is found in linear time, whatever the brackets', () => {
    const text = `${'**a**（'.repeat(20_000)}${'（）'.repeat(20_000)}`;
    expect(cpuMs(() => glossesIn(text))).toBeLessThan(1000);
  });
});
