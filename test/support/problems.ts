/** Something that is wrong, and where. */
export interface Problem {
  readonly what: string;
  readonly where: string;
}

/** One line for everything that is wrong, however often: `what (where, and 12 more)`. */
export function listProblems(problems: Iterable<Problem>): string[] {
  const places = new Map<string, string[]>();
  for (const { what, where } of problems) places.set(what, [...(places.get(what) ?? []), where]);
  return [...places].map(
    ([what, [first, ...more]]) => `${what} (${first}${more.length > 0 ? `, and ${more.length} more` : ''})`,
  );
}
