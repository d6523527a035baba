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

/** From here on a limit is near enough to speak of settings. */
const NEAR = 0.8;

/** Whether a site has come near to what some host takes. */
export function isNearLimit(site: Size): boolean {
  return HOSTS.some(({ counts, limit }) => site[counts] > limit * NEAR);
}

/** A site and the hosts in one line: `222 files, 3 MB: 1 % of what GitHub Pages takes, 2 % of what Cloudflare Pages takes`. */
export function hostingLine(site: Size): string {
  const shares = HOSTS.map(({ name, counts, limit }) => `${percent(site[counts], limit)} of what ${name} takes`);
  return `${said(site)}: ${shares.join(', ')}`;
}

/** A site and the hosts, a line each: what it takes, where it stands; then what settings save, the most first. */
export function hostingReport(site: Size, savings: readonly Saving[]): string[] {
  return [
    `The site has ${said(site)}.`,
    ...HOSTS.map(({ name, counts, limit }) => `  ${name}: ${standing(site[counts], limit, SAID[counts])}`),
    ...savingLines(savings),
  ];
}

/** What settings save, a line each, the most first. */
export function savingLines(savings: readonly Saving[]): string[] {
  return savings
    .filter(({ files }) => files > 0)
    .sort((a, b) => b.bytes - a.bytes)
    .map(({ setting, ...size }) => `  ${setting} would save ${said(size)}.`);
}

function standing(used: number, limit: number, say: (value: number) => string): string {
  const share = percent(used, limit);
  return used > limit ? `too large, ${share} of the ${say(limit)} that it takes.` : `${share} of ${say(limit)}.`;
}

function percent(used: number, limit: number): string {
  return `${Math.ceil((used / limit) * 100)} %`;
}

function said({ files, bytes }: Size): string {
  return `${SAID.files(files)}, ${SAID.bytes(bytes)}`;
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
