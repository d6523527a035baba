import { join } from 'node:path';
import { run, writeText } from '../support/project.ts';
import { type Cost, measure } from './measure.ts';

/** The front-matter fields that become term pages, as Hugo's configuration names them. */
const CONFIG = `baseURL: http://localhost/
buildDrafts: true
timeout: 600s
disableKinds: [RSS, sitemap, robotsTXT, "404"]
markup: { goldmark: { renderer: { unsafe: true } } }
taxonomies:
${[
  'tags',
  'companies_orgs',
  'people',
  'products_models',
  'media_books',
  'project',
  'area',
  'category',
  'speaker',
  'series',
]
  .map((field) => `  ${field}: ${field}`)
  .join('\n')}
`;
const FRAME =
  '<!DOCTYPE html><html><head><title>{{ .Title }}</title></head><body>{{ block "main" . }}{{ end }}</body></html>\n';
const NOTE = '{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}{{ end }}\n';
const LIST =
  '{{ define "main" }}<h1>{{ .Title }}</h1>{{ range (.Paginate .Pages 24).Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}{{ end }}\n';

/** Version of the Hugo that is installed, or `null`. */
export async function hugoVersion(): Promise<string | null> {
  const answer = await run('hugo', ['version'], { folder: '.' }).catch(() => null);
  return /v([\d.]+)/.exec(answer?.stdout ?? '')?.[1] ?? null;
}

/** A plain Hugo site of the same notes with a page for every term: what a build from nothing costs there. */
export async function measureHugo(folder: string, notes: string): Promise<Cost> {
  await writeText(join(folder, 'config.yaml'), `contentDir: ${notes}\n${CONFIG}`);
  await writeText(join(folder, 'layouts/_default/baseof.html'), FRAME);
  await writeText(join(folder, 'layouts/_default/single.html'), NOTE);
  await writeText(join(folder, 'layouts/_default/list.html'), LIST);
  return measure(folder, 'hugo', ['--quiet']);
}
