/**
 * Makes the names of those who speak into buttons: one of them leaves in the text what that person says, another leaves
 * in everything. Returns what shows everybody again.
 */
export function startSpeakers(bitext: HTMLElement, units: readonly HTMLElement[]): () => void {
  const people = [...document.querySelectorAll<HTMLElement>('.speakers [data-number]')];
  const buttons = people.map((person) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-pressed', 'false');
    button.append(...person.childNodes);
    person.append(button);
    return button;
  });

  function show(only: string | null): void {
    bitext.classList.toggle('filtered', only !== null);
    for (const unit of units) unit.hidden = only !== null && !(unit.dataset.by ?? '').split(' ').includes(only);
    buttons.forEach((button, k) => {
      button.setAttribute('aria-pressed', String(people[k]?.dataset.number === only));
    });
  }

  buttons.forEach((button, k) => {
    button.addEventListener('click', () => {
      const pressed = button.getAttribute('aria-pressed') === 'true';
      show(pressed ? null : (people[k]?.dataset.number ?? null));
    });
  });
  return () => show(null);
}
