import { recall, remember } from '../store.ts';

/** Where somebody stopped reading a note. */
export interface Place {
  /** Path of the note's page. */
  readonly page: string;
  /** Id of the passage. */
  readonly unit: string;
  /** Of the note's passages that were read, 0 to 1. */
  readonly share: number;
}

const KEY = 'places';
/** Notes of which the place is remembered, the latest first. */
const MOST = 60;

/** The place in a page, or `null`. */
export function placeIn(page: string): Place | null {
  return places().find((place) => place.page === page) ?? null;
}

/** Remembers a place instead of the page's former one. */
export function rememberPlace(place: Place): void {
  const others = places().filter(({ page }) => page !== place.page);
  remember(KEY, JSON.stringify([place, ...others].slice(0, MOST)));
}

function places(): Place[] {
  try {
    const data: unknown = JSON.parse(recall(KEY) ?? '[]');
    return Array.isArray(data) ? data.filter(isPlace) : [];
  } catch {
    return [];
  }
}

function isPlace(data: unknown): data is Place {
  const { page, unit, share } = (data ?? {}) as Record<string, unknown>;
  return typeof page === 'string' && typeof unit === 'string' && typeof share === 'number';
}
