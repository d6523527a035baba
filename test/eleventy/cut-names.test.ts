import { expect, test } from 'vitest';
import { cutNamesOnce } from '../../src/eleventy/cut-names.ts';

/** Variables as Nunjucks keeps them, one frame within the other. */
class Frame {
  readonly variables: Record<string, unknown> = Object.create(null);
  readonly parent: Frame | null;
  declare set: (name: string, value: unknown, resolveUp?: boolean) => void;

  constructor(parent: Frame | null = null) {
    this.parent = parent;
  }

  resolve(name: string): Frame | null {
    return this.variables[name] === undefined ? (this.parent?.resolve(name) ?? null) : this;
  }
}
cutNamesOnce(Frame);

test('a name with dots is a place in an object, which is made when it is needed', () => {
  const frame = new Frame();
  frame.set('loop.index', 1);
  frame.set('loop.first', true);
  frame.set('item', 'a');
  expect(frame.variables).toEqual({ loop: { index: 1, first: true }, item: 'a' });
});

test('a variable is set in the frame that has it only where that is asked for', () => {
  const outer = new Frame();
  const inner = new Frame(outer);
  const variables = (): unknown[] => [outer.variables, inner.variables];
  outer.set('title', 'a');
  inner.set('title', 'b', true);
  expect(variables()).toEqual([{ title: 'b' }, {}]);
  inner.set('title', 'c');
  expect(variables()).toEqual([{ title: 'b' }, { title: 'c' }]);
  inner.set('new', 'd', true);
  expect(variables()).toEqual([{ title: 'b' }, { title: 'c', new: 'd' }]);
});
