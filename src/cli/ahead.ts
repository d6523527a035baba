import { type ChildProcess, spawn } from 'node:child_process';
import type { PageAhead } from '../build/page-ahead.ts';
import type { NotePath } from '../model.ts';
import type { PageAnswer, PageRequest } from './pages.ts';
import type { Middleware } from './serve-site.ts';

/** Shows the page of a note that was saved while a build looks at all the others: from memory, for only builds write the site. */
export interface Ahead {
  /** Resolves to whether the new page of the note of this path is served; where it is not, a build makes it. */
  readonly show: (path: NotePath) => Promise<boolean>;
  /** How many pages have been asked for: whatever is saved later gets a higher number. */
  readonly asked: () => number;
  /** From now on the site's own files are served instead of pages that had been asked for when a build began. */
  readonly built: (asked: number) => void;
  /** Forgets what is known of the site: a build has found out something new. */
  readonly renew: () => void;
  readonly serve: Middleware;
  readonly close: () => void;
}

/**
 * `command`: the script that Node runs, which makes pages when it is asked to (see `runPages`), and its arguments. Its process is another
 * one than that of the builds, which is busy for seconds. `prefix`: below which the site is served.
 */
export function openAhead(command: readonly string[], prefix: string): Ahead {
  const pages = new Map<string, { readonly number: number; readonly html: string }>();
  let asked = 0;
  let written = 0;
  let maker: Maker | null = null;
  return {
    async show(path) {
      const number = ++asked;
      const page = await maker?.ask({ number, path });
      // A build may have been faster.
      if (!page || number <= written) return false;
      pages.set(decodeURI(page.url), { number, html: page.html });
      return true;
    },
    asked: () => asked,
    built(asked) {
      written = Math.max(written, asked);
      for (const [url, { number }] of pages) if (number <= written) pages.delete(url);
    },
    renew() {
      maker?.end();
      maker = startMaker(command);
    },
    serve({ url = '/' }, response, next) {
      const page = pages.get(siteUrl(url, prefix));
      if (page === undefined) return next();
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(page.html);
    },
    close: () => maker?.end(),
  };
}

/** `/prefix/notes/a/?q` → `/notes/a/`, as pages are known here; what is no such address is left as it is. */
function siteUrl(url: string, prefix: string): string {
  const [path = ''] = url.split(/[?#]/, 1);
  try {
    return path.startsWith(prefix) ? `/${decodeURI(path.slice(prefix.length))}` : path;
  } catch {
    return path;
  }
}

/** A process that makes pages. */
interface Maker {
  /** `null` also when it ends over it. */
  readonly ask: (request: PageRequest) => Promise<PageAhead | null>;
  readonly end: () => void;
}

function startMaker(command: readonly string[]): Maker {
  const waiting = new Map<number, (page: PageAhead | null) => void>();
  const child: ChildProcess = spawn(process.execPath, [...process.execArgv, ...command], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const answer = ({ number, page }: PageAnswer) => {
    waiting.get(number)?.(page);
    waiting.delete(number);
  };
  const giveUp = () => {
    for (const number of waiting.keys()) answer({ number, page: null });
  };
  child.on('message', answer);
  child.on('exit', giveUp);
  child.on('error', giveUp);
  return {
    ask: (request) =>
      new Promise((done) => {
        if (!child.connected) return done(null);
        waiting.set(request.number, done);
        child.send(request, () => {});
      }),
    end: () => child.kill(),
  };
}
