/** The little of Eleventy that this project uses; the packages ship no types. */

declare module '@11ty/eleventy' {
  /** What a plugin and a configuration file receive. */
  export interface UserConfig {
    readonly directories: { readonly input: string; readonly includes: string; readonly output: string };
    readonly ignores: Set<string>;
    readonly benchmarkManager: { get(group: string): { setIsVerbose(verbose: boolean): void } };
    addPlugin<Options>(plugin: Plugin<Options>, options?: Options): void | Promise<void>;
    addTemplate(path: string, content: string, data: Readonly<Record<string, unknown>>): void;
    addGlobalData(name: string, data: unknown): void;
    addNunjucksFilter(name: string, filter: (...values: never[]) => unknown): void;
    addNunjucksTag(name: string, tag: () => object): void;
    on(event: 'eleventy.after', listener: (about: Pick<UserConfig, 'directories'>) => void | Promise<void>): void;
    on(event: 'eleventy.engine.njk', listener: (about: { readonly nunjucks: Nunjucks }) => void): void;
    setDataFileSuffixes(suffixes: readonly string[]): void;
    setNunjucksEnvironmentOptions(options: {
      readonly throwOnUndefined?: boolean;
      readonly trimBlocks?: boolean;
      readonly lstripBlocks?: boolean;
    }): void;
  }

  /** The template engine, as far as it is used here. */
  interface Nunjucks {
    readonly runtime: { readonly Frame: Parameters<typeof import('./cut-names.ts').cutNamesOnce>[0] };
  }

  export interface Plugin<Options> {
    (config: UserConfig, options?: Options): void | Promise<void>;
    eleventyPluginOptions?: { readonly unique: boolean };
  }

  interface Options {
    readonly configPath?: string;
    readonly quietMode?: boolean;
    readonly pathPrefix?: string;
    readonly config?: (config: UserConfig) => void | Promise<void>;
  }

  export class Eleventy {
    constructor(input: string, output: string, options?: Options);
    /** Renders and writes every page. @throws what a template, a filter or the configuration threw. */
    write(): Promise<unknown>;
    disableLogger(): void;
  }
}

declare module '@11ty/eleventy-dev-server' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  interface Options {
    readonly pathPrefix?: string;
    readonly liveReload?: boolean;
    readonly domDiff?: boolean;
    readonly middleware?: readonly ((request: IncomingMessage, response: ServerResponse, next: () => void) => void)[];
    readonly messageOnStart?: (about: { readonly localhostUrl: string }) => string;
    readonly logger?: Readonly<Record<'info' | 'log' | 'error', (line: string) => void>>;
  }

  export default class EleventyDevServer {
    static getServer(name: string, folder: string, options?: Options): EleventyDevServer;
    serve(port: number): void;
    ready(): Promise<void>;
    /** Makes every open page load again. */
    reload(event: Readonly<Record<string, never>>): void;
    close(): Promise<void>;
  }
}
