import type { EssayId } from '../ids';
import { isEssayId } from '../ids';

/** What was read of an essay on a day. */
export interface ReadDay {
  /** YYYY-MM-DD where the reader is. */
  readonly day: string;
  /** While the window was in focus and the reader did something. */
  readonly seconds: number;
  /** How often the reader sat down to it. */
  readonly times: number;
  /** The share of the body that was seen by the end of the day, 0–1. */
  readonly progress: number;
}

/** What was read when: of each essay its days, the earliest first. */
export type ReadingRecord = Readonly<Record<EssayId, readonly ReadDay[]>>;

/** Some reading that has just been done. */
export interface ReadStretch extends ReadDay {
  readonly essay: EssayId;
}

/** What reading came to over some days, of one essay or several. */
export interface ReadSum {
  /** The first and the last day, YYYY-MM-DD. */
  readonly first: string;
  readonly last: string;
  readonly seconds: number;
  readonly times: number;
}

export const emptyRecord: ReadingRecord = {};

/** Of an essay the latest days are kept, and of all essays together. */
export const mostDays = 400;
export const mostDaysInAll = 20_000;

/** The most seconds of a day that are believed. */
const longestDay = 86_400;

/** The record with a stretch added to its day; days past the bounds go, the earliest first. */
export function withStretch(record: ReadingRecord, { essay, ...read }: ReadStretch): ReadingRecord {
  const before = record[essay] ?? [];
  const same = before.find(({ day }) => day === read.day);
  const day: ReadDay = {
    day: read.day,
    seconds: Math.min(longestDay, (same?.seconds ?? 0) + read.seconds),
    times: (same?.times ?? 0) + read.times,
    progress: Math.max(same?.progress ?? 0, read.progress),
  };
  const days = [...before.filter((one) => one !== same), day]
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .slice(-mostDays);
  return bounded({ ...record, [essay]: days });
}

/** The record without an essay's days, or (null) without any; the same object where there were none. */
export function withoutDays(record: ReadingRecord, essay: EssayId | null): ReadingRecord {
  if (essay === null) return Object.keys(record).length === 0 ? record : emptyRecord;
  const { [essay]: gone, ...others } = record;
  return gone === undefined ? record : others;
}

/** What two computers wrote of the same days: of each day the longer. */
export function mergedRecord(mine: ReadingRecord, theirs: ReadingRecord): ReadingRecord {
  const essays = new Set([...essaysIn(mine), ...essaysIn(theirs)]);
  const merged = [...essays].map((essay) => {
    const days = new Map((mine[essay] ?? []).map((one) => [one.day, one]));
    for (const one of theirs[essay] ?? []) {
      const own = days.get(one.day);
      if (own === undefined || own.seconds < one.seconds) days.set(one.day, one);
    }
    const inOrder = [...days.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1));
    return [essay, inOrder.slice(-mostDays)] as const;
  });
  return bounded(Object.fromEntries(merged));
}

/** What the days of essays come to; null where nothing was read. */
export function readSum(days: readonly ReadDay[]): ReadSum | null {
  const [one] = days;
  if (one === undefined) return null;
  return days.slice(1).reduce<ReadSum>(
    (sum, { day, seconds, times }) => ({
      first: day < sum.first ? day : sum.first,
      last: day > sum.last ? day : sum.last,
      seconds: sum.seconds + seconds,
      times: sum.times + times,
    }),
    { first: one.day, last: one.day, seconds: one.seconds, times: one.times },
  );
}

/** Seconds as whole minutes, at least 1. */
export function minutesOf(seconds: number): number {
  return Math.max(1, Math.round(seconds / 60));
}

function bounded(record: ReadingRecord): ReadingRecord {
  const entries = essaysIn(record).map((essay) => [essay, record[essay] ?? []] as const);
  const count = entries.reduce((sum, [, days]) => sum + days.length, 0);
  if (count <= mostDaysInAll) return record;
  const inOrder = entries.flatMap(([, days]) => days.map(({ day }) => day)).toSorted();
  // As many as are too many go, and with them what was read on the same day.
  const last = inOrder[count - mostDaysInAll - 1] ?? '';
  return Object.fromEntries(
    entries
      .map(([essay, days]) => [essay, days.filter(({ day }) => day > last)] as const)
      .filter(([, days]) => days.length > 0),
  );
}

function essaysIn(record: ReadingRecord): readonly EssayId[] {
  return Object.keys(record).filter(isEssayId);
}
