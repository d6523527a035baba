import type { Span } from '../model.ts';

/** A number in a text, with what it is worth: `3 billion` and `30亿` are the same quantity. */
export interface Quantity {
  readonly value: number;
  /** `5%`, `five percent`, `百分之五` */
  readonly percent: boolean;
  /** Where it stands, in UTF-16 units. */
  readonly span: Span;
}

/** A quantity's name, the same in both languages: `3 billion → 3e9`, `5% → 5%`. */
export function quantityKey({ value, percent }: Quantity): string {
  return `${Number(value.toPrecision(6)).toExponential()}${percent ? '%' : ''}`;
}
