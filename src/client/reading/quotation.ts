/** A passage as it is quoted elsewhere. */
export interface Quotation {
  /** The languages of the passage, in the order of the page. */
  readonly halves: readonly string[];
  /** Who speaks, if that is known. */
  readonly speaker: string | null;
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  /** Address of the passage. */
  readonly link: string;
}

/** A quotation as plain text: each language a paragraph, then who, where, when, and the address on a line of its own. */
export function quotationText({ halves, speaker, title, date, link }: Quotation): string {
  const origin = [speaker, title, date].filter((part) => part !== null && part !== '');
  return [...halves, `— ${origin.join(' · ')}\n${link}`].join('\n\n');
}

/** Reads a quotation from the page. */
export function quotationOf(unit: HTMLElement): Quotation {
  const [number] = (unit.dataset.by ?? '').split(' ');
  const name = number ? document.querySelector(`.speakers [data-number="${number}"] .name`) : null;
  return {
    halves: [...unit.querySelectorAll<HTMLElement>(':scope > .en, :scope > .zh')].map(proseOf),
    speaker: name?.textContent ?? null,
    title: document.querySelector('.note-head h1')?.textContent ?? document.title,
    date: document.querySelector<HTMLTimeElement>('.note-head time')?.dateTime ?? null,
    link: `${location.origin}${location.pathname}#${unit.id}`,
  };
}

/** Paragraphs without speakers, times and what is not the note's own. */
function proseOf(half: HTMLElement): string {
  const copy = half.cloneNode(true) as HTMLElement;
  for (const extra of copy.querySelectorAll('.who, .stamp, [data-ui]')) extra.remove();
  return [...copy.querySelectorAll('p')].map((p) => p.textContent?.replace(/\s+/g, ' ').trim()).join('\n');
}

/** Puts a text on the clipboard. Returns whether the browser allowed it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
