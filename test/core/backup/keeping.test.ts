import { expect, test } from 'vitest';
import type { BackupSummary } from '../../../core/backup/backup';
import { superfluous } from '../../../core/backup/keeping';

const backup = (number: number, more: Partial<BackupSummary> = {}): BackupSummary => ({
  number,
  reason: 'daily',
  created: '2026-11-26T08:00:00.000Z',
  bytes: 1000,
  essays: 1,
  annotations: 1,
  clean: true,
  ...more,
});

const many = (count: number, more: Partial<BackupSummary> = {}) =>
  Array.from({ length: count }, (_none, n) => backup(n + 1, more));

const gone = (backups: readonly BackupSummary[]) =>
  superfluous(backups).map(({ number }) => number);

test('keeps 14 daily ones, the newest', () => {
  expect(gone(many(14))).toEqual([]);
  expect(gone(many(17))).toEqual([3, 2, 1]);
});

test('keeps 20 others beside them', () => {
  const others = many(22, { reason: 'import' });
  const daily = many(14).map((one) => ({ ...one, number: one.number + 100 }));
  expect(gone([...daily, ...others])).toEqual([2, 1]);
});

test('goes by number: a clock that jumped ten years takes none away', () => {
  const [first, ...others] = many(14);
  const jumped = { ...backup(1), ...first, created: '2036-11-26T08:00:00.000Z' };
  expect(gone([jumped, ...others])).toEqual([]);
  expect(gone([jumped, ...others, backup(15)])).toEqual([1]);
});

test('keeps to 500 MB in all', () => {
  expect(gone(many(6, { bytes: 100_000_000 }))).toEqual([1]);
});

test('keeps the newest, and the newest undamaged one, whatever their size', () => {
  expect(gone([backup(1, { bytes: 900_000_000 })])).toEqual([]);
  const clean = backup(1, { bytes: 900_000_000 });
  const hurt = many(25, { clean: false, reason: 'restore' }).map((one) => ({
    ...one,
    number: one.number + 1,
  }));
  expect(gone([clean, ...hurt])).toEqual([6, 5, 4, 3, 2]);
});
