import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';
import { errno } from '../storage/disk-failure';
import { sha256 } from '../storage/sha256';

/** A running copy of Meipi, as it names itself in a lock. */
export interface Holder {
  /** For people. */
  readonly host: string;
  /** Tells one computer from another where two have the same name. */
  readonly machine: string;
  readonly pid: number;
  /** When that process began, as its system counts; null where that cannot be known. */
  readonly born: string | null;
  /** Random, one a start. */
  readonly start: string;
}

const holderSchema = z.object({
  host: z.string(),
  machine: z.string(),
  pid: z.number().int(),
  born: z.string().nullable(),
  start: z.string().min(1),
});

/** The holder in a lock's text, or null where it names none. */
export function holderIn(text: string): Holder | null {
  try {
    return holderSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    // Cut off, or still empty: written by somebody who is at it, or who died there.
    return null;
  }
}

/** This process; `start` is its random id. */
export function thisProcess(start: string): Holder {
  const parts = [
    hostname(),
    textOf(() => readFileSync('/etc/machine-id', 'utf8')),
    // Process numbers of one container mean nothing in another.
    textOf(() => readlinkSync('/proc/self/ns/pid')),
  ];
  const machine = sha256(parts.join('\n')).slice(0, 32);
  return { host: hostname(), machine, pid: process.pid, born: birthOf(process.pid), start };
}

/**
 * Whether a process of this computer still runs: 'unknown' where its number is in use, and nothing
 * tells whether by the same process.
 */
export function lifeOf({ pid, born }: Holder): 'alive' | 'dead' | 'unknown' {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errno(error) === 'ESRCH') return 'dead';
  }
  const now = birthOf(pid);
  if (born === null || now === null) return 'unknown';
  return now === born ? 'alive' : 'dead';
}

/** Boot and moment of a process's start (proc(5): field 22 of stat, counted after the name). */
function birthOf(pid: number): string | null {
  const stat = textOf(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  const boot = textOf(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'));
  const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  return ticks === undefined || boot === '' ? null : `${boot.trim()} ${ticks}`;
}

/** '' where the system has no such file. */
function textOf(read: () => string): string {
  try {
    return read();
  } catch {
    // Only Linux has these; elsewhere the heartbeat decides.
    return '';
  }
}
