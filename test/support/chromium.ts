import { access, constants, mkdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import bundled from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** Not those of `@sparticuz/chromium`: they switch off the web security that a site is tested with. */
const ARGUMENTS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Path of the Chromium to test with: `CHROME_PATH`, else the system's, else the one that comes packed in
 * `@sparticuz/chromium`, unpacked into `folder`.
 */
export async function findChromium(folder: string): Promise<string> {
  return process.env.CHROME_PATH ?? (await systemChromium()) ?? unpackChromium(folder);
}

/** Starts the Chromium at `path`. */
export function launchChromium(path: string): Promise<Browser> {
  return chromium.launch({ executablePath: path, args: ARGUMENTS });
}

async function systemChromium(): Promise<string | undefined> {
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const path of SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))) {
    const executable = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (executable) return path;
  }
  return undefined;
}

/** The package unpacks into the folder for temporary files, and has no other setting for it. */
async function unpackChromium(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    return await bundled.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
