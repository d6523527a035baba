import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import type { BuiltPage } from './built-site.ts';
import { ROOT } from './project.ts';

/** Validates pages by `.htmlvalidate.json`. Returns a line for each error: `/notes/a/:12:3 rule: message`. */
export async function invalidMarkup(pages: readonly BuiltPage[]): Promise<string[]> {
  const validator = new HtmlValidate();
  const lines: string[] = [];
  for (const { url, file } of pages) {
    // The name decides which configuration is read: that of the checkout.
    const report = await validator.validateString(await readFile(file, 'utf8'), join(ROOT, 'page.html'));
    const messages = report.results.flatMap((result) => result.messages);
    lines.push(
      ...messages.map(({ line, column, ruleId, message }) => `${url}:${line}:${column} ${ruleId}: ${message}`),
    );
  }
  return lines;
}
