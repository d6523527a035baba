/** Makes the columns of a table sortable: a button in each heading, numbers by value, texts by the page's language. */
import { element } from './elements.ts';

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) makeSortable(table);

function makeSortable(table: HTMLTableElement): void {
  const headings = [...table.querySelectorAll<HTMLTableCellElement>('thead th')];
  for (const [column, heading] of headings.entries()) {
    const button = element('button', { type: 'button' }, ...heading.childNodes);
    heading.replaceChildren(button);
    button.addEventListener('click', () => {
      const down = heading.getAttribute('aria-sort') !== 'descending';
      for (const other of headings) other.removeAttribute('aria-sort');
      heading.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      sortRows(table.tBodies[0], column, down ? -1 : 1);
    });
  }
}

function sortRows(body: HTMLTableSectionElement | undefined, column: number, direction: number): void {
  if (!body) return;
  const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
  const textOf = (row: HTMLTableRowElement) => row.cells[column]?.textContent?.trim() ?? '';
  const rows = [...body.rows].sort((a, b) => direction * compareCells(textOf(a), textOf(b), compare));
  body.append(...rows);
}

function compareCells(a: string, b: string, compare: (a: string, b: string) => number): number {
  const [left, right] = [Number(a.replaceAll(',', '')), Number(b.replaceAll(',', ''))];
  return Number.isNaN(left) || Number.isNaN(right) ? compare(a, b) : left - right;
}
