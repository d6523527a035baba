import type { Settings } from '../../site/settings.ts';

/** Pictures of the seal for home screens, in `src/styles/icons`: name and width. `maskable` has room around it to be cut. */
export const ICONS = [
  { name: 'seal-touch-180.png', size: 180, purpose: 'any' },
  { name: 'seal-192.png', size: 192, purpose: 'any' },
  { name: 'seal-512.png', size: 512, purpose: 'any' },
  { name: 'seal-maskable-512.png', size: 512, purpose: 'maskable' },
] as const;

/** `seal-192.png` → `/icons/seal-192.png`. */
export function iconUrl(name: (typeof ICONS)[number]['name']): string {
  return `/icons/${name}`;
}

/** Paper, as `styles/tokens.css` has it: what a phone shows before the first paint. */
const PAPER = '#fbf9f4';

/** The web app manifest (W3C): how the site looks among the apps of a device. `icon` is the address of the drawing. */
export function webManifest({ title, description, language, pathPrefix }: Settings, icon: string): string {
  const href = (url: string) => pathPrefix + url.slice(1);
  const manifest = {
    name: title,
    short_name: title,
    ...(description !== '' && { description }),
    lang: language,
    id: pathPrefix,
    start_url: pathPrefix,
    scope: pathPrefix,
    display: 'minimal-ui',
    background_color: PAPER,
    theme_color: PAPER,
    icons: [
      { src: href(icon), type: 'image/svg+xml', sizes: 'any', purpose: 'any' },
      ...ICONS.map(({ name, size, purpose }) => ({
        src: href(iconUrl(name)),
        type: 'image/png',
        sizes: `${size}x${size}`,
        purpose,
      })),
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
