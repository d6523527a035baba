import { createHash } from 'node:crypto';

/**
 * The Content-Security-Policy of every page: nothing but what the site itself holds, the one inline script by its hash, and
 * the video player that a reader asks for. No style attribute, no `unsafe-inline`, no other host.
 */
export function contentPolicy(inlineScript: string): string {
  const hash = createHash('sha256').update(inlineScript).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    'frame-src https://www.youtube-nocookie.com',
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}
