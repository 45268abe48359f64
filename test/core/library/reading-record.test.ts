import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EssayId } from '../../../core/ids';
import type { ReadDay, ReadingRecord, ReadStretch } from '../../../core/library/reading-record';
import {
  emptyRecord,
  mergedRecord,
  mostDays,
  mostDaysInAll,
  readSum,
  withStretch,
  withoutDays,
} from '../../../core/library/reading-record';
import { readingRecordFormat } from '../../../core/library/reading-record-schema';
import { pack, unpack } from '../../../core/stored';

const spring = 'a'.repeat(32) as EssayId;
const autumn = 'b'.repeat(32) as EssayId;

const day = (date: string, minutes: number, more: Partial<ReadDay> = {}): ReadDay => ({
  day: date,
  seconds: minutes * 60,
  times: 1,
  progress: 0,
  ...more,
});
const recorded = (...stretches: readonly (readonly [EssayId, ReadDay])[]): ReadingRecord =>
  stretches
    .map(([essay, one]): ReadStretch => ({ essay, ...one }))
    .reduce(withStretch, emptyRecord);
/** As many days as are wanted, one after the other from 2000 on. */
const dates = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    new Date(Date.UTC(2000, 0, 1 + n)).toISOString().slice(0, 10),
  );

describe('a record of reading', () => {
  test('adds up what was read of an essay on a day, and keeps how far', () => {
    const record = recorded(
      [spring, day('2026-07-20', 10, { progress: 0.2 })],
      [autumn, day('2026-07-20', 3)],
      [spring, day('2026-07-20', 5, { times: 0, progress: 0.1 })],
      [spring, day('2026-07-19', 2)],
    );
    expect(record).toEqual({
      [spring]: [day('2026-07-19', 2), day('2026-07-20', 15, { progress: 0.2 })],
      [autumn]: [day('2026-07-20', 3)],
    });
  });

  test('believes no day of more than 24 hours', () => {
    const record = recorded([spring, day('2026-07-20', 1400)], [spring, day('2026-07-20', 1400)]);
    expect(record[spring]?.[0]?.seconds).toBe(86_400);
  });

  test('sums up days of one essay or several', () => {
    const { [spring]: a = [], [autumn]: b = [] } = recorded(
      [spring, day('2026-07-26', 30)],
      [spring, day('2026-07-21', 60)],
      [autumn, day('2026-07-20', 5, { times: 2 })],
    );
    expect(readSum([])).toBeNull();
    expect(readSum(a)).toMatchObject({ first: '2026-07-21', last: '2026-07-26', times: 2 });
    const sum = { first: '2026-07-20', last: '2026-07-26', seconds: 95 * 60, times: 4 };
    expect(readSum([...a, ...b])).toEqual(sum);
  });

  test('keeps the latest days of an essay, and of all together', () => {
    const long = recorded(...dates(mostDays + 3).map((date) => [spring, day(date, 1)] as const));
    expect(long[spring]).toHaveLength(mostDays);
    expect(long[spring]?.[0]?.day).toBe('2000-01-04');
    const many = Object.fromEntries(
      Array.from({ length: mostDaysInAll / mostDays }, (_, n) => [
        n.toString(16).padStart(32, '0'),
        dates(mostDays).map((date) => day(date, 1)),
      ]),
    ) as ReadingRecord;
    const full = withStretch(many, { essay: spring, ...day('2026-07-20', 1) });
    const all = Object.values(full).flat();
    expect(all.length).toBeLessThanOrEqual(mostDaysInAll);
    expect(all.map((one) => one.day).toSorted()[0]).toBe('2000-01-02');
    expect(full[spring]).toHaveLength(1);
  });

  test('is cleared of one essay or of all', () => {
    const record = recorded([spring, day('2026-07-20', 1)], [autumn, day('2026-07-20', 1)]);
    expect(Object.keys(withoutDays(record, spring))).toEqual([autumn]);
    expect(withoutDays(record, null)).toEqual({});
    expect(withoutDays(emptyRecord, spring)).toBe(emptyRecord);
    expect(withoutDays(emptyRecord, null)).toBe(emptyRecord);
  });

  test('merged with another computer’s has of each day the longer', () => {
    const mine = recorded([spring, day('2026-07-20', 10)], [spring, day('2026-07-21', 1)]);
    const theirs = recorded([spring, day('2026-07-21', 5)], [autumn, day('2026-07-19', 5)]);
    const merged = recorded(
      [spring, day('2026-07-20', 10)],
      [spring, day('2026-07-21', 5)],
      [autumn, day('2026-07-19', 5)],
    );
    expect(mergedRecord(mine, theirs)).toEqual(merged);
    expect(mergedRecord(theirs, mine)).toEqual(merged);
  });

  test('of version 1 is read', () => {
    const file = join(import.meta.dirname, 'fixtures/reading-v1.json');
    const read = unpack(readingRecordFormat, JSON.parse(readFileSync(file, 'utf8')));
    expect(read.kind === 'value' && read.value[spring]).toEqual([
      { day: '2026-07-20', seconds: 1920, times: 1, progress: 0.38 },
    ]);
  });

  test('reads what it wrote, and nothing else', () => {
    const record = recorded([spring, day('2026-07-20', 10)]);
    const packed = pack(readingRecordFormat, record);
    const stored: unknown = JSON.parse(JSON.stringify(packed));
    expect(unpack(readingRecordFormat, stored)).toEqual({ kind: 'value', value: record });
    const odd = { ...packed, data: { [spring]: [day('20 July', 1)] } };
    expect(unpack(readingRecordFormat, odd).kind).toBe('unreadable');
  });
});
