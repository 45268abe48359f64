import type { AnnotationId } from '../ids';
import type { Annotation } from './annotation';

/** A moment by two clocks. */
export interface Moment {
  /** ISO 8601 instant by the computer's clock: for display, and to tell one sitting from the next. */
  readonly at: string;
  /** Days since 1970 by the calendar that never goes back. What is kept expires by this alone. */
  readonly day: number;
}

/** A text of the reader's as it stood before it was changed; the moment is that of the change. */
export interface Version extends Moment {
  /** The annotation whose comment it was; null for the reflection on the whole essay. */
  readonly target: AnnotationId | null;
  /** '' marks where writing began, and is not shown. */
  readonly text: string;
  /**
   * Still there in the present text but for a few letters: kept for the case that the next changes
   * take away more and more. Not shown; at most one a target.
   */
  readonly fleeting: boolean;
}

/** A removed annotation, with the moment of its removal. */
export interface Binned extends Moment {
  readonly annotation: Annotation;
}

/** What an essay's notes were before. Both lists in the order in which they came, whatever the clock said. */
export interface Past {
  readonly versions: readonly Version[];
  readonly bin: readonly Binned[];
}

export const emptyPast: Past = { versions: [], bin: [] };

/** Whole days that versions and removed annotations are kept, beside that of their removal (reliability.md 2.8). */
const versionDays = 90;
export const binDays = 30;

const msOfDay = 86_400_000;
const latest = Date.UTC(2200, 0, 1);
const clamped = (ms: number) => (Number.isFinite(ms) ? Math.min(Math.max(ms, 0), latest) : 0);

/** Days since 1970, of an instant in ms. */
const dayOf = (ms: number) => Math.floor(clamped(ms) / msOfDay);

/** The moment when the computer's clock says `clock` and the trusted calendar `today`, both in ms; within 1970–2200. */
export function momentOf(clock: number, today: number): Moment {
  return { at: new Date(clamped(clock)).toISOString(), day: dayOf(today) };
}

/** The older texts of a comment, or of the reflection (null), that the reader may want, newest first. */
export function versionsOf(past: Past, target: AnnotationId | null): readonly Version[] {
  return past.versions
    .filter((one) => one.target === target && !one.fleeting && one.text !== '')
    .toReversed();
}

/** How many days a removed annotation will still be there, at least 1. `today` in ms. */
export function daysLeft({ day }: Binned, today: number): number {
  return Math.min(binDays, Math.max(1, day + binDays - dayOf(today)));
}

/**
 * The past without what is too old by the trusted calendar, `now` in ms; the same object where all
 * may stay. What seems to come from the future counts as of today: it will not stay for ever.
 */
export function pruned(past: Past, now: number): Past {
  const today = dayOf(now);
  const versions = keptOf(past.versions, today, daysOf);
  const bin = keptOf(past.bin, today, () => binDays);
  return versions === past.versions && bin === past.bin ? past : { versions, bin };
}

/** A mark, and what is still in the text, has done its work when the sitting is over. */
function daysOf({ fleeting, text }: Version): number {
  return fleeting || text === '' ? 2 : versionDays;
}

function keptOf<One extends Moment>(
  all: readonly One[],
  today: number,
  days: (one: One) => number,
): readonly One[] {
  const isFine = (one: One) => one.day <= today && today - one.day <= days(one);
  if (all.every(isFine)) return all;
  return all
    .map((one) => (one.day > today ? { ...one, day: today } : one))
    .filter((one) => isFine(one));
}
