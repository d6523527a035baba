import type { Expansion } from '../search/query-renderings.ts';
import type { Words } from './browse-words.ts';
import { element } from './elements.ts';

/** Other names of what is asked for, each once. */
export function namesOf(expansions: readonly Expansion[]): string[] {
  return [...new Set(expansions.flatMap(({ renderings }) => renderings.map(({ text }) => text)))];
}

/** Other names of what is asked for, as buttons: those that are searched for too can be taken away, the others brought back. */
export function alsoChips(
  expansions: readonly Expansion[],
  {
    dropped,
    words,
    toggle,
  }: { readonly dropped: readonly string[]; readonly words: Words; readonly toggle: (name: string) => void },
): HTMLElement[] {
  const said = new Set(
    expansions.flatMap(({ renderings }) => renderings.filter(({ learnt }) => !learnt)).map(({ text }) => text),
  );
  return namesOf(expansions).map((name) => {
    const isWanted = !dropped.includes(name);
    const source = said.has(name) ? null : (words.learnt ?? null);
    const label = [`${(isWanted ? words.remove : words.add) ?? ''} ${name}`, source].filter(Boolean).join(' · ');
    const button = element(
      'button',
      { type: 'button', 'aria-label': label, 'data-name': name, title: source, class: isWanted ? null : 'dropped' },
      name,
      source === null ? '' : element('span', { class: 'count' }, ` · ${words.learntMark}`),
      isWanted ? ' ×' : ' +',
    );
    button.addEventListener('click', () => toggle(name));
    return element('li', {}, button);
  });
}
