/** Draws the PNG icons in `src/styles/icons` from the seal's SVG: `npm run icons`, whenever the drawing changes. */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ICONS } from '../src/publish/hosting/web-manifest.ts';
import { findChromium, launchChromium } from './support/chromium.ts';
import { ROOT } from './support/project.ts';

const FOLDER = join(ROOT, 'src/styles/icons');
/** Where a system cuts the picture to a shape of its own, the red goes to the edges and the drawing keeps clear of them. */
const INSETS = { any: 0, touch: 0.08, maskable: 0.14 };

const temporary = await mkdtemp(join(tmpdir(), 'duizhao-icons-'));
const browser = await launchChromium(await findChromium(join(temporary, 'chromium')));
const drawing = await readFile(join(ROOT, 'src/styles/seal.svg'), 'utf8');
await mkdir(FOLDER, { recursive: true });
for (const { name, size, purpose } of ICONS) {
  const inset = INSETS[name.includes('touch') ? 'touch' : purpose];
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const ground = inset > 0 ? '#a8321f' : 'transparent';
  await page.setContent(`<style>
    html { background: ${ground} }
    body { margin: ${size * inset}px }
    svg { display: block; width: ${size * (1 - 2 * inset)}px }
  </style>${drawing}`);
  await page.screenshot({ path: join(FOLDER, name), omitBackground: true });
  await page.close();
}
await browser.close();
await rm(temporary, { recursive: true, force: true });
