/** How often a property is tried: as often as its test says, less often where tests run once for each of many mutants. */
export function runs(usual: number): number {
  return Math.min(usual, Number(process.env.DUIZHAO_RUNS ?? usual));
}
