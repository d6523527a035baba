import type { Waypoint } from './band.ts';
import type { Evidence } from './evidence.ts';

/** Where the alignment probably passes. */
export function waypoints(_evidence: Evidence): Waypoint[] {
  return [];
}
