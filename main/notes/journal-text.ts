import type { JournalRecord } from './journal-record';
import { recordIn } from './journal-record';

/** A record together with the line that holds it, for writing it anew as it was. */
export interface JournalLine {
  readonly record: JournalRecord;
  /** With its line end. */
  readonly bytes: Uint8Array;
}

/** What can be read in one journal file. */
export interface JournalText {
  /** By seq, in ascending order. */
  readonly lines: ReadonlyMap<number, JournalLine>;
  /**
   * Whether there is a line that is no record, or a damaged one before another one. One at the end is not counted: its write was
   * under way, and nobody was told of it.
   */
  readonly hasBadLines: boolean;
  /** Whether lines come twice or in another order than they were written. */
  readonly isMixedUp: boolean;
}

const lineEnd = 0x0a;

/** Reads a journal file of unknown state: a bad line is passed over, not the end. */
export function journalText(bytes: Uint8Array): JournalText {
  const found: JournalLine[] = [];
  let hasBadLines = false;
  let isMixedUp = false;
  let last = 0;
  let bad = 0;
  for (const bytesOfLine of linesOf(bytes)) {
    const record = recordIn(bytesOfLine);
    if (record === 'strange') hasBadLines = true;
    if (record === 'damaged') bad += 1;
    if (record === 'strange' || record === 'damaged') continue;
    if (bad > 0) hasBadLines = true;
    if (record.seq <= last) isMixedUp = true;
    bad = 0;
    last = record.seq;
    found.push({ record, bytes: Buffer.concat([bytesOfLine, Buffer.of(lineEnd)]) });
  }
  const sorted = found.sort((a, b) => a.record.seq - b.record.seq);
  const lines = new Map(sorted.map((line) => [line.record.seq, line]));
  return { lines, hasBadLines: hasBadLines || bad > 1, isMixedUp };
}

/** The lines of two readings of one file in one: where both have a record, it is the same. */
export function united(a: JournalText, b: JournalText): ReadonlyMap<number, JournalLine> {
  const both = [...a.lines, ...b.lines].sort(([one], [other]) => one - other);
  return new Map(both);
}

function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  let start = 0;
  while (start < bytes.byteLength) {
    const found = bytes.indexOf(lineEnd, start);
    const end = found < 0 ? bytes.byteLength : found;
    yield bytes.subarray(start, end);
    start = end + 1;
  }
}
