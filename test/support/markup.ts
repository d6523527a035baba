import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import type { BuiltPage } from './built-site.ts';
import { listProblems, type Problem } from './problems.ts';
import { ROOT } from './project.ts';

/** Validates pages by `.htmlvalidate.json`. Returns a line for each kind of error: `rule: message (/notes/a/:12:3, and 2 more)`. */
export async function invalidMarkup(pages: readonly BuiltPage[]): Promise<string[]> {
  const validator = new HtmlValidate(new FileSystemConfigLoader());
  const problems: Problem[] = [];
  for (const { url, file } of pages) {
    // The name decides which configuration is read: that of the checkout.
    const report = await validator.validateString(await readFile(file, 'utf8'), join(ROOT, 'page.html'));
    for (const { ruleId, message, line, column } of report.results.flatMap((result) => result.messages)) {
      problems.push({ what: `${ruleId}: ${message}`, where: `${url}:${line}:${column}` });
    }
  }
  return listProblems(problems);
}
