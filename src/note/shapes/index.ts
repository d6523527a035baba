import { alternating } from './alternating.ts';
import { captions } from './captions.ts';
import { explicit } from './explicit.ts';
import { oneLanguage } from './one-language.ts';
import type { NoteShape } from './shape.ts';
import { soundBites } from './sound-bites.ts';

/** Every way to write a bitext that Duizhao reads, the most explicit first; the last one takes whatever is left. */
const SHAPES: readonly NoteShape[] = [explicit, soundBites, captions, alternating, oneLanguage];

/** The first shape that fits a section. */
export function shapeFor(outlook: Parameters<NoteShape['detect']>[0]): NoteShape {
  return SHAPES.find((shape) => shape.detect(outlook)) as NoteShape;
}
