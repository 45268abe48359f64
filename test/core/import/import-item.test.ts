import { expect, test } from 'vitest';
import type { ImportItem, ImportState } from '../../../core/import/import-item';
import { importSummary, isSettled } from '../../../core/import/import-item';
import { collectionId, essayId } from '../../../core/ids';

const first = essayId('a'.repeat(32));
const file = collectionId('b'.repeat(32));
const states: readonly ImportState[] = [
  { kind: 'waiting' },
  { kind: 'reading' },
  { kind: 'done', file, essays: 1, folded: 0, first, returned: false },
  { kind: 'there', first },
  { kind: 'failed', failure: { kind: 'file-empty' } },
  { kind: 'cancelled' },
];
const items = states.map((state, id): ImportItem => ({ id, name: '甲.txt', state, opens: false }));

test('what was in the library before counts as done', () => {
  expect(importSummary(items)).toEqual({ total: 6, done: 2, failed: 1, cancelled: 1 });
});

test('what waits or is read is not settled', () => {
  expect(items.filter((item) => !isSettled(item)).map(({ state }) => state.kind)).toEqual([
    'waiting',
    'reading',
  ]);
});
