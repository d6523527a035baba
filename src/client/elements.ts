/** An element with its content and its attributes; a `null` attribute is left out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | null>>,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

/** The part of a page that a selector names. @throws {TypeError} where the page has none, which is a mistake in its template. */
export function part<Part extends HTMLElement = HTMLElement>(page: HTMLElement, selector: string): Part {
  const found = page.querySelector<Part>(selector);
  if (!found) throw new TypeError(`The page has no ${selector}.`);
  return found;
}
