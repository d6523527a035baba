import { momentOf, momentUrl } from './moment.ts';
import { play, stop } from './player.ts';
import { copyText, quotationOf, quotationText } from './quotation.ts';
import { isOpen, type Reveal } from './reveal.ts';
import { tell } from './status.ts';

/** What can be done with the passage in hand: a row of buttons that goes with it from passage to passage. */
export interface Actions {
  /** Puts the row beside a passage, and says in it what holds for that one. */
  readonly moveTo: (unit: HTMLElement) => void;
  readonly quote: () => Promise<void>;
  readonly playMoment: () => void;
}

/** Wires the row, and the buttons of the page that are not part of it. */
export function startActions(current: () => HTMLElement | null, reveal: () => Reveal): Actions {
  const row = document.querySelector<HTMLElement>('.actions');
  const link = row?.querySelector<HTMLAnchorElement>('[data-do="play"]');
  const source = link?.href ?? '';

  const actions: Actions = {
    moveTo(unit) {
      if (!row) return;
      const moment = momentOf(unit);
      const written = link?.querySelector('.moment');
      row.querySelector('[data-do="reveal"]')?.setAttribute('aria-expanded', String(isOpen(unit)));
      if (written) written.textContent = moment?.text ?? '';
      if (link && moment) link.href = momentUrl(source, moment.seconds);
      row.hidden = false;
      if (row.parentElement !== unit) unit.append(row);
    },
    async quote() {
      const unit = current();
      if (unit) tell((await copyText(quotationText(quotationOf(unit)))) ? 'copied' : 'refused');
    },
    playMoment() {
      const unit = current();
      const moment = unit && momentOf(unit);
      if (moment) play(moment.seconds);
    },
  };

  const deeds: Readonly<Record<string, () => unknown>> = {
    quote: actions.quote,
    play: actions.playMoment,
    reveal: () => reveal().toggle(current()),
    all: () => reveal().toggleAll(),
    stop,
  };
  document.addEventListener('click', (event) => {
    const control = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null;
    const deed = deeds[control?.dataset.do ?? ''];
    // A link that is to open elsewhere stays one.
    if (!deed || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void deed();
  });
  return actions;
}
