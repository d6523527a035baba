import type { Article, CreativeWork, PodcastEpisode, VideoObject } from 'schema-dts';
import type { NotePage } from '../../page/view.ts';

/** Hosts of recordings, with what they hold; a subdomain counts as its host. */
const HOLDINGS: readonly { readonly type: 'VideoObject' | 'PodcastEpisode'; readonly hosts: readonly string[] }[] = [
  {
    type: 'VideoObject',
    hosts: ['youtube.com', 'youtu.be', 'youtube-nocookie.com', 'vimeo.com', 'bilibili.com', 'ted.com'],
  },
  {
    type: 'PodcastEpisode',
    hosts: [
      'podcasts.apple.com',
      'open.spotify.com',
      'xiaoyuzhoufm.com',
      'overcast.fm',
      'soundcloud.com',
      'podbean.com',
    ],
  },
];

/**
 * How an article comes from its source: as a translation where the page shows both languages, else as something based on
 * it, for a page in one language does not say which it is.
 */
export function sourceOf({ source, bilingual, langs }: NotePage): Pick<Article, 'translationOfWork' | 'isBasedOn'> {
  if (source === null) return {};
  if (!bilingual) return { isBasedOn: recording(source.url, {}) };
  const inLanguage = langs.find((lang) => !lang.startsWith('zh'));
  return { translationOfWork: recording(source.url, inLanguage === undefined ? {} : { inLanguage }) };
}

function recording(url: string, facts: { inLanguage?: string }): CreativeWork | PodcastEpisode | VideoObject {
  const { hostname } = new URL(url);
  const isAt = (host: string) => hostname === host || hostname.endsWith(`.${host}`);
  const type = HOLDINGS.find(({ hosts }) => hosts.some(isAt))?.type ?? 'CreativeWork';
  return { '@type': type, url, ...facts };
}
