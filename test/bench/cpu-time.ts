/** CPU ms. */
export async function took(work: () => Promise<unknown>): Promise<number> {
  const began = process.cpuUsage();
  await work();
  return cpuOf(process.cpuUsage(began));
}

export function cpuOf({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}

export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
