import { join } from 'node:path';
import { digestOf } from '../ledger/digest.ts';
import { signatureOf } from '../ledger/signature.ts';
import { fileUrl, outputPath } from '../site/urls.ts';
import type { PlainFile } from './prepared-site.ts';
import type { Product } from './product.ts';

/** Files of the site that are no pages: a text is its own input, a copy has that of the file it is made from. */
export function fileProducts(files: readonly PlainFile[]): Product[] {
  return files.map((file) => ({
    files: [outputPath(file.url)],
    digest: digestOf(inputOf(file)),
    job: () => ({ kind: 'file', file }),
  }));
}

function inputOf(file: PlainFile): string | Uint8Array {
  if ('text' in file) return file.text;
  return 'bytes' in file ? file.bytes : `${file.from}\n${signatureOf(file.from)}`;
}

/** What notes show or link to, copied beside them. */
export function copiesOf(shown: readonly string[], folder: string): PlainFile[] {
  return shown.map((file) => ({ url: fileUrl(file), from: join(folder, file) }));
}
