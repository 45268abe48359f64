import { readFileSync } from 'node:fs';

/**
 * CPU time that the main thread of a process has had, in ms. Linux's scheduler counts it in ns, on
 * which a busy machine has little influence, while wall time swings several times over
 * (Documentation/scheduler/sched-stats.rst: the first number of schedstat). Throws elsewhere.
 */
export function mainThreadTime(pid: number): number {
  const [time = ''] = readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ');
  return Number(time) / 1e6;
}

/** Memory that a process has to itself, with its share of what it has in common (PSS), in MB. Throws where Linux does not tell. */
export function memoryOf(pid: number): number {
  const pss = /^Pss:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
  return Number(pss) / 1024;
}

/** How often the main thread of a process went to sleep of itself, and so was woken again. */
export function switchesOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/task/${pid}/status`, 'utf8');
  return Number(/^voluntary_ctxt_switches:\s+(\d+)/mu.exec(status)?.[1]);
}
