import { clock } from '../../text/clock.ts';

/** When a passage is said: whole seconds, and how that is written, an estimate as `≈ 12:34`; `null` if nobody knows. */
export function momentOf({ dataset }: HTMLElement): { readonly seconds: number; readonly text: string } | null {
  const exact = dataset.at !== undefined;
  const written = dataset.at ?? dataset.near;
  if (written === undefined) return null;
  const seconds = Number(written);
  return { seconds, text: exact ? clock(seconds) : `≈ ${clock(seconds)}` };
}

/** The page of the recording, at a moment. */
export function momentUrl(source: string, seconds: number): string {
  const url = new URL(source);
  url.searchParams.set('t', `${seconds}s`);
  return url.href;
}
