/** Where a link of a note leads, by its address alone. */
export interface LinkAddress {
  /**
   * `web`: an address that a link may have as it stands; `place`: a place on the page; `relative`: something beside the note;
   * `refused`: any scheme but http, https and mailto, another host without a scheme, nothing at all.
   */
  readonly kind: 'web' | 'place' | 'relative' | 'refused';
  /** The address without what browsers drop from it. */
  readonly address: string;
}

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const ALLOWED = /^(?:https?:\/\/[^/]|mailto:[^?])/i;
const OTHER_HOST = /^[/\\]{2}/;
/** What browsers drop or skip before they look for a scheme (WHATWG URL), and invisible characters. */
const IGNORED = /[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** An address as written, entities decoded → where it leads; also where a scheme is hidden behind control characters. */
export function linkAddress(written: string): LinkAddress {
  const address = written.replace(IGNORED, '');
  if (ALLOWED.test(address)) return { kind: 'web', address };
  if (address === '' || SCHEME.test(address) || OTHER_HOST.test(address)) return { kind: 'refused', address };
  return { kind: address.startsWith('#') ? 'place' : 'relative', address };
}
