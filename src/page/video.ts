const HOSTS = new Set(['youtube.com', 'm.youtube.com', 'music.youtube.com', 'youtu.be', 'youtube-nocookie.com']);
/** What YouTube calls a video. */
const ID = /^[\w-]{6,20}$/;

/** The YouTube video at an address: `https://youtu.be/abc_def-123?t=5` → `abc_def-123`; `null` for any other address. */
export function videoOf(address: string): string | null {
  const url = new URL(address);
  const host = url.hostname.replace(/^www\./, '');
  if (!HOSTS.has(host)) return null;
  const [, first = '', second = ''] = url.pathname.split('/');
  const id =
    host === 'youtu.be' ? first : ['embed', 'live', 'shorts'].includes(first) ? second : url.searchParams.get('v');
  return id && ID.test(id) ? id : null;
}
