import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentPolicy } from '../../../src/publish/hosting/content-policy.ts';
import { hostFiles } from '../../../src/publish/hosting/host-files.ts';
import type { Settings } from '../../../src/site/settings.ts';
import { indexOf } from '../../page/entries.ts';
import { ROOT } from '../../support/project.ts';

const ASSETS = {
  style: '/assets/style.A.css',
  script: '/assets/script.A.js',
  icon: '/assets/icon.A.svg',
  offline: '/assets/offline.A.js',
  inline: 'f()',
  worker: 'serve();',
};
const REDIRECTS = [{ url: '/旧/', to: '/companies/nvidia/' }];

function files(settings: Partial<Settings> = {}, assets = ASSETS, redirects = REDIRECTS) {
  const index = indexOf([], { settings: { pathPrefix: '/repo/', ...settings } });
  return hostFiles({ settings: index.settings, redirects, assets });
}

function textOf(url: string, ...of: Parameters<typeof files>): string {
  const file = files(...of).find((one) => one.url === url);
  return file && 'text' in file ? file.text : '';
}

test('every picture that is published is there', () => {
  const pictures = files().flatMap((file) => ('from' in file ? [file.from] : []));
  expect(pictures).toHaveLength(4);
  expect(pictures.filter((from) => !existsSync(join(ROOT, from)))).toEqual([]);
});

describe('the content policy', () => {
  test('lets pages load what is their own and nothing else', () => {
    expect(contentPolicy('f()').split('; ')).toMatchInlineSnapshot(`
      [
        "default-src 'none'",
        "script-src 'self' 'sha256-GcEEE0IkDzIP5EQ6DXZaDPORqT5RTBELX8Fyzyg9yvo='",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "media-src 'self'",
        "connect-src 'self'",
        "frame-src https://www.youtube-nocookie.com",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ]
    `);
  });

  test('knows the inline script by its hash, and nothing that is unsafe', () => {
    const hash = createHash('sha256').update('f()').digest('base64');
    expect(contentPolicy('f()')).toContain(`'sha256-${hash}'`);
    expect(contentPolicy('f()')).not.toContain('unsafe');
  });
});

test('headers: a policy for all, a long life for what has its hash in its name', () => {
  expect(textOf('/_headers').replace(/default-src.*'self'$/m, '…')).toMatchInlineSnapshot(`
    "/repo/*
      Content-Security-Policy: …
      Referrer-Policy: strict-origin-when-cross-origin
      X-Content-Type-Options: nosniff
    /repo/assets/*
      Cache-Control: public, max-age=31536000, immutable
    /repo/*.json
      Access-Control-Allow-Origin: *
    "
  `);
});

test('redirects are encoded, below the prefix, and no more than hosts read', () => {
  expect(textOf('/_redirects')).toBe('/repo/%E6%97%A7/ /repo/companies/nvidia/ 301\n');
  const many = Array.from({ length: 3000 }, (_, k) => ({ url: `/${k}/`, to: '/' }));
  expect(textOf('/_redirects', {}, ASSETS, many).match(/\n/g)).toHaveLength(2000);
});

test('the manifest lies below the prefix', () => {
  const manifest = JSON.parse(textOf('/site.webmanifest', { title: '对照' }));
  expect(manifest).toMatchObject({ name: '对照', lang: 'zh-Hans', start_url: '/repo/', scope: '/repo/' });
  expect(manifest.icons.map(({ src }: { src: string }) => src)).toEqual([
    '/repo/assets/icon.A.svg',
    '/repo/icons/seal-touch-180.png',
    '/repo/icons/seal-192.png',
    '/repo/icons/seal-512.png',
    '/repo/icons/seal-maskable-512.png',
  ]);
});

describe('the service worker', () => {
  const worker = (settings: Partial<Settings> = {}, assets = ASSETS) => textOf('/service-worker.js', settings, assets);

  test('is told where the site lies, and what to keep from the beginning', () => {
    expect(worker()).toMatchInlineSnapshot(`
      "self.SITE = {"family":"duizhao:/repo/:","cache":"duizhao:/repo/:gbtvte5qia","shell":["/repo/offline/","/repo/assets/style.A.css","/repo/assets/script.A.js","/repo/assets/icon.A.svg","/repo/assets/offline.A.js"],"offline":"/repo/offline/","assets":"/repo/assets/"};
      serve();
      "
    `);
  });

  test('has another cache as soon as the code or the styles change, and for another folder of the host', () => {
    const caches = [worker(), worker({}, { ...ASSETS, style: '/assets/style.B.css' }), worker({ pathPrefix: '/' })];
    expect(new Set(caches.map((text) => /"cache":"([^"]+)"/.exec(text)?.[1])).size).toBe(3);
  });

  test('takes its leave where offline reading is switched off', () => {
    expect(worker({ offline: false })).toContain('unregister()');
    expect(worker({ offline: false })).not.toContain('serve()');
  });
});

test('a redirect may lead to a filter', () => {
  const redirects = [{ url: '/tags/old/', to: '/browse/?tags=稀' }];
  expect(textOf('/_redirects', {}, ASSETS, redirects)).toBe('/repo/tags/old/ /repo/browse/?tags=%E7%A8%80 301\n');
});
