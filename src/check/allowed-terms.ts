import { closest } from '../text/closest.ts';
import { fold } from '../text/fold.ts';
import type { Check, Finding } from './check.ts';
import { termPlace } from './term-place.ts';

/** Areas and categories that `site.yaml` does not list, where it lists any. */
export const allowedTerms: Check = {
  code: 'terms/not-listed',
  severity: 'warning',
  hint: 'Choose a listed one, or add this one to allowed in content/_data/site.yaml.',
  find: ({ note, lines, allowed }) =>
    (['areas', 'categories'] as const).flatMap((taxonomy): Finding[] => {
      const known = new Set(allowed[taxonomy].map(fold));
      if (known.size === 0) return [];
      const others = note.meta.terms[taxonomy].filter((term) => !known.has(fold(term)));
      return others.map((term) => {
        const meant = closest(term, allowed[taxonomy]);
        const message = `“${term}” is not one of the ${taxonomy} of this site${meant ? `; did you mean “${meant}”?` : '.'}`;
        return { message, ...termPlace(lines, taxonomy, term) };
      });
    }),
};
