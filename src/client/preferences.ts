import { recall, remember } from './store.ts';

/**
 * What a reader chooses once for the whole site, with its possible values, the usual one first. Style sheets know each as
 * an attribute of the root element (`data-way="zh"`), which is absent while the usual value holds.
 */
export const PREFERENCES = {
  theme: ['system', 'light', 'dark', 'sepia'],
  way: ['auto', 'en-first', 'zh-first', 'side', 'zh', 'en'],
  size: ['m', 's', 'l', 'xl'],
  keys: ['on', 'off'],
} as const;

/** Name of a preference. */
export type Preference = keyof typeof PREFERENCES;
/** Value of one. */
export type Choice<Name extends Preference> = (typeof PREFERENCES)[Name][number];

/** What holds on this page. */
export function chosen<Name extends Preference>(name: Name): Choice<Name> {
  return known(name, document.documentElement.dataset[name] ?? null);
}

/** Makes a value hold on this page, and remembers it on this device. What is not a value counts as the usual one. */
export function choose(name: Preference, value: string): void {
  const choice = known(name, value);
  apply(name, choice);
  remember(name, choice === PREFERENCES[name][0] ? null : choice);
}

/** Makes everything hold that this device remembers. */
export function applyRemembered(): void {
  for (const name of Object.keys(PREFERENCES) as Preference[]) apply(name, known(name, recall(name)));
}

function known<Name extends Preference>(name: Name, value: string | null): Choice<Name> {
  const values: readonly string[] = PREFERENCES[name];
  return (value !== null && values.includes(value) ? value : values[0]) as Choice<Name>;
}

function apply(name: Preference, value: string): void {
  const { dataset } = document.documentElement;
  if (value === PREFERENCES[name][0]) delete dataset[name];
  else dataset[name] = value;
}
