import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DtdValidator, RelaxNGValidator, XmlDocument, XmlDtd, XmlLibError, XsdValidator } from 'libxml2-wasm';

const require = createRequire(import.meta.url);
const ours = (name: string) => readFileSync(join(import.meta.dirname, 'schemas', name), 'utf8');

/** Grammars of what is published; where npm has none, written from the specification. */
const GRAMMARS = {
  atom: () => RelaxNGValidator.fromDoc(XmlDocument.fromString(ours('atom.rng'))),
  tmx: () => new DtdValidator(XmlDtd.fromString(ours('tmx-1.4b.dtd'))),
  sitemap: () =>
    xsd(readFileSync(join(dirname(require.resolve('sitemap/package.json')), 'schema/sitemap.xsd'), 'utf8')),
  'sitemap index': () => xsd(ours('sitemap-index.xsd')),
};

/** What libxml2 has to say against a document: that it is no XML, or where it breaks the grammar; empty if it is valid. */
export function xmlProblems(xml: string, grammar: keyof typeof GRAMMARS): string[] {
  const judge = GRAMMARS[grammar]();
  try {
    const document = XmlDocument.fromString(xml);
    try {
      judge.validate(document);
    } finally {
      document.dispose();
    }
    return [];
  } catch (error) {
    if (error instanceof XmlLibError) return error.details.map(({ line, message }) => `${line}: ${message.trim()}`);
    throw error;
  } finally {
    judge.dispose();
  }
}

function xsd(text: string): XsdValidator {
  return XsdValidator.fromDoc(XmlDocument.fromString(text));
}
