/** Milliseconds of processor time that `work` took, whatever else the machine was doing meanwhile. */
export function cpuMs(work: () => void): number {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}
