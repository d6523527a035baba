import { outputPath } from '../site/urls.ts';

/** Who writes which file of the site: two pages of one address would overwrite each other. */
export interface Claims {
  /**
   * Takes an address for `owner`. Answers who has it already, or `null`. Files count as one that differ only in case or in
   * Unicode's composed forms, and so do a file and a folder of one name.
   */
  readonly take: (url: string, owner: string) => string | null;
}

/** Nothing claimed yet. */
export function openClaims(): Claims {
  const files = new Map<string, string>();
  const folders = new Map<string, string>();
  const take = (url: string, owner: string): string | null => {
    const file = outputPath(url).normalize('NFC').toLowerCase();
    const above = foldersAbove(file);
    const inTheWay = above.find((folder) => files.has(folder)) ?? file;
    const earlier = files.get(inTheWay) ?? folders.get(file);
    if (earlier !== undefined) return earlier;
    files.set(file, owner);
    for (const folder of above) if (!folders.has(folder)) folders.set(folder, owner);
    return null;
  };
  return { take };
}

/** `a/b/c.html` → `a`, `a/b`. */
function foldersAbove(file: string): string[] {
  const folders: string[] = [];
  for (let at = file.indexOf('/'); at >= 0; at = file.indexOf('/', at + 1)) folders.push(file.slice(0, at));
  return folders;
}
