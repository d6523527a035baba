import type { Diagnostic } from '../diagnostics.ts';
import { readYamlFile, type YamlFile } from './yaml-file.ts';

/** The words of the interface, by nested keys: `strings.nav.home`. */
export interface Strings {
  readonly [key: string]: string | Strings;
}

/** Reads `strings.yaml`. What is neither a text nor a group of texts is reported and left out. */
export async function loadStrings(file: string): Promise<{ strings: Strings; diagnostics: Diagnostic[] }> {
  const yaml = await readYamlFile(file);
  if (yaml.missing) {
    const message = 'There are no strings; the pages will have no words of their own.';
    const hint = 'Restore the file from the repository.';
    yaml.report({ code: 'strings/missing', severity: 'error', message, hint, line: 1 });
  }
  const strings = isGroup(yaml.data) ? textsOf(yaml.data, [], yaml) : {};
  return { strings, diagnostics: yaml.diagnostics };
}

function textsOf(group: Record<string, unknown>, path: readonly string[], yaml: YamlFile): Strings {
  const texts: Record<string, string | Strings> = {};
  for (const [key, value] of Object.entries(group)) {
    const here = [...path, key];
    if (typeof value === 'string') texts[key] = value;
    else if (isGroup(value)) texts[key] = textsOf(value, here, yaml);
    else {
      const message = `${here.join('.')} is not a text.`;
      yaml.report({
        code: 'strings/value',
        severity: 'error',
        message,
        hint: 'Put it in quotes.',
        ...yaml.placeOf(here),
      });
    }
  }
  return texts;
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
