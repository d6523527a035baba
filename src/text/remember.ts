/** When so much is remembered all of it is forgotten: no text fills the memory, and what is answered never depends on it. */
interface Bound<In> {
  readonly most: number;
  /** How much an input counts; 1 unless it is said. */
  readonly weigh?: (input: In) => number;
}

/** The same function, which works each of its answers out once. */
export function remember<In, Out extends NonNullable<unknown> | null>(
  compute: (input: In) => Out,
  { most, weigh = () => 1 }: Bound<In> = { most: Number.POSITIVE_INFINITY },
): (input: In) => Out {
  const known = new Map<In, Out>();
  let weight = 0;
  return (input) => {
    const before = known.get(input);
    if (before !== undefined) return before;
    const own = weigh(input);
    if (weight + own > most) {
      known.clear();
      weight = 0;
    }
    weight += own;
    const answer = compute(input);
    known.set(input, answer);
    return answer;
  };
}
