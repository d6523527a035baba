/** Hosts with a limit that a site of notes may meet: what it counts, and how much of it they take, as they say themselves. */
const HOSTS = [
  { name: 'GitHub Pages', counts: 'bytes', limit: 1_000_000_000 },
  { name: 'Cloudflare Pages', counts: 'files', limit: 20_000 },
] as const;

const SAID = {
  files: (count: number) => `${number(count)} files`,
  bytes: (count: number) => `${number(Math.ceil(count / 1e6))} MB`,
};

/** How many files, and how large they are together. */
export interface Size {
  readonly files: number;
  readonly bytes: number;
}

/** A part of a site that a setting leaves out. */
export interface Saving extends Size {
  /** As `site.yaml` has it, such as `feeds: { minimum: 0 }`. */
  readonly setting: string;
}

/** A site and the hosts, a line each: what it takes, where it stands; then what settings save, the most first. */
export function hostingReport(site: Size, savings: readonly Saving[]): string[] {
  return [
    `The site has ${said(site)}.`,
    ...HOSTS.map(({ name, counts, limit }) => `  ${name}: ${standing(site[counts], limit, SAID[counts])}`),
    ...savings
      .filter(({ files }) => files > 0)
      .sort((a, b) => b.bytes - a.bytes)
      .map(({ setting, ...size }) => `  ${setting} would save ${said(size)}.`),
  ];
}

function standing(used: number, limit: number, say: (value: number) => string): string {
  const percent = `${Math.ceil((used / limit) * 100)} %`;
  return used > limit ? `too large, ${percent} of the ${say(limit)} that it takes.` : `${percent} of ${say(limit)}.`;
}

function said({ files, bytes }: Size): string {
  return `${SAID.files(files)}, ${SAID.bytes(bytes)}`;
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
