import { choose, PREFERENCES } from '../preferences.ts';
import { startActions } from './actions.ts';
import { startArrival } from './arrival.ts';
import { showChoices, startChoices } from './choices.ts';
import { startGlosses } from './glosses.ts';
import { startKeys } from './keys.ts';
import { startProgress } from './progress.ts';
import { isOpen, startReveal } from './reveal.ts';
import { startSentences } from './sentences.ts';
import { openSheet, startSheets } from './sheets.ts';
import { startSpeakers } from './speakers.ts';
import { unitsOf } from './units.ts';

/** Everything that JavaScript adds to a note. Does nothing on other pages. */
export function startReading(): void {
  const bitext = document.querySelector<HTMLElement>('.bitext');
  if (!bitext) return;
  const units = unitsOf(bitext, (unit) => actions.moveTo(unit));
  const actions = startActions(units.current, () => reveal);
  const reveal = startReveal(bitext, actions.moveTo);
  const sentences = startSentences(bitext, units.current);
  const showEverybody = startSpeakers(bitext, units.all);
  startGlosses(bitext);
  startChoices();
  startSheets();
  startProgress(bitext);
  startArrival(units, {
    showAll: (unit) => unit.hidden && showEverybody(),
    open: (unit) => !isOpen(unit) && reveal.toggle(unit),
  });

  const isBilingual = document.querySelector('input[name="way"]') !== null;
  const ways = PREFERENCES.way.map((way, k) => [
    String(k + 1),
    () => {
      if (!isBilingual) return false;
      choose('way', way);
      showChoices();
      return true;
    },
  ]);
  startKeys(
    {
      ...Object.fromEntries(ways),
      j: () => units.step(1),
      k: () => units.step(-1),
      o: reveal.toggleAll,
      c: actions.quote,
      v: actions.playMoment,
      t: () => openSheet('outline'),
      '?': () => openSheet('help'),
      '/': () => document.querySelector<HTMLElement>('input[type="search"]')?.focus(),
    },
    {
      Enter: () => reveal.toggle(units.current()),
      ArrowRight: () => sentences.step(1),
      ArrowLeft: () => sentences.step(-1),
    },
  );
}
