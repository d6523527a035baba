import type { Settings } from '../../site/settings.ts';
import { contentPolicy } from './content-policy.ts';

/**
 * `_headers`, as Cloudflare Pages and Netlify read it. Both ask anew for every page by themselves; where two rules give one
 * header both join the values, so only what has its hash in its name is given a life time.
 */
export function headersFile({ pathPrefix }: Settings, inlineScript: string): string {
  return `${pathPrefix}*
  Content-Security-Policy: ${contentPolicy(inlineScript)}; frame-ancestors 'self'
  Referrer-Policy: strict-origin-when-cross-origin
  X-Content-Type-Options: nosniff
${pathPrefix}assets/*
  Cache-Control: public, max-age=31536000, immutable
${pathPrefix}*.json
  Access-Control-Allow-Origin: *
`;
}
