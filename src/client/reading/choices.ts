import { choose, chosen, PREFERENCES, type Preference } from '../preferences.ts';

/** Lets the radio buttons of a page choose, and show what holds. */
export function startChoices(): void {
  showChoices();
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.type === 'radio' && target.name in PREFERENCES) choose(target.name as Preference, target.value);
    if (target.dataset.switch === 'keys') choose('keys', target.checked ? 'on' : 'off');
  });
}

/** Shows what holds, after a choice that was made elsewhere. */
export function showChoices(): void {
  for (const name of Object.keys(PREFERENCES) as Preference[]) {
    const radio = document.querySelector<HTMLInputElement>(`input[name="${name}"][value="${chosen(name)}"]`);
    if (radio) radio.checked = true;
  }
  const keys = document.querySelector<HTMLInputElement>('[data-switch="keys"]');
  if (keys) keys.checked = chosen('keys') === 'on';
}
