import { expect, test } from 'vitest';
import { originalOf } from '../../../main/storage/conflict-name';
import { secondCopies } from './second-copies';

const essay = 'a'.repeat(32);
const isOriginal = (name: string) => name === `${essay}.json` || /^j-\d+\.log$/.test(name);

test.each(secondCopies.map(([service, named]) => [service, named(essay)] as const))(
  'knows a second copy of %s',
  (_service, name) => {
    expect(originalOf(name, isOriginal)).toBe(`${essay}.json`);
  },
);

test('knows second copies of journals', () => {
  expect(originalOf("j-12 (LAPTOP's conflicted copy 2026-01-01).log", isOriginal)).toBe('j-12.log');
  expect(originalOf('j-12.sync-conflict-20260101-120000-ABCDEFG.log', isOriginal)).toBe('j-12.log');
  expect(originalOf('j-12-DESKTOP.log', isOriginal)).toBe('j-12.log');
  expect(originalOf('j-12-DESKTOP-7Q2F.log', isOriginal)).toBe('j-12.log');
});

test.each([
  `${essay}.json`,
  `${essay}.json.prev`,
  `.${essay}.json.11111111-1111-1111-1111-111111111111.tmp`,
  `${'b'.repeat(32)} (1).json`,
  'notes (1).json',
  'j-12.log',
  'readme 2.txt',
  '',
])('takes %s for no copy', (name) => {
  expect(originalOf(name, isOriginal)).toBeNull();
});
