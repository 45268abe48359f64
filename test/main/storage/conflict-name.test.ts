import { expect, test } from 'vitest';
import { originalOf } from '../../../main/storage/conflict-name';

const essay = 'a'.repeat(32);
const isOriginal = (name: string) => name === `${essay}.json` || /^j-\d+\.log$/.test(name);

test.each([
  ['Dropbox', `${essay} (LAPTOP's conflicted copy 2026-01-01).json`],
  ['Dropbox, the second of a day', `${essay} (Li's conflicted copy 2026-01-01 (1)).json`],
  ['Dropbox in Chinese', `${essay} (LAPTOP 的冲突副本 2026-01-01).json`],
  ['Dropbox in Chinese, wide', `${essay}（李的冲突副本 2026-01-01）.json`],
  ['Dropbox by case', `${essay} (Case Conflict).json`],
  ['OneDrive', `${essay}-DESKTOP-7Q2F.json`],
  ['OneDrive, the second', `${essay}-DESKTOP-7Q2F-2.json`],
  ['Google Drive', `${essay} (1).json`],
  ['Google Drive before', `${essay}[Conflict].json`],
  ['iCloud Drive', `${essay} 2.json`],
  ['Syncthing', `${essay}.sync-conflict-20260101-120000-ABCDEFG.json`],
  ['Nextcloud', `${essay} (conflicted copy 2026-01-01 093612).json`],
  ['ownCloud before', `${essay}_conflict-20260101-093612.json`],
  ['Seafile', `${essay}.json (SFConflict li@example.com 2026-01-01-11-30-28)`],
  ['Seafile, by the extension', `${essay} (SFConflict li@example.com 2026-01-01-11-30-28).json`],
  ['坚果云 on Windows', `${essay}-冲突.json`],
  ['坚果云 with a name', `${essay}-冲突-李.json`],
  ['坚果云 on Mac and Linux', `${essay}-NSConflict.json`],
  ['坚果云 in brackets', `${essay}(冲突-李-2026-01-01).json`],
  ['Resilio', `${essay}.Conflict.json`],
  ['Resilio, twice', `${essay}.Conflict.Conflict1.json`],
  ['Synology Drive', `${essay}_Andy-PC_Jan-03-0901-2026_CaseConflict_1.json`],
  ['pCloud', `${essay} [conflicted].json`],
  ['Box', `${essay} (Li Lei's conflicted copy).json`],
])('knows a second copy of %s', (_service, name) => {
  expect(originalOf(name, isOriginal)).toBe(`${essay}.json`);
});

test('knows second copies of journals', () => {
  expect(originalOf("j-12 (LAPTOP's conflicted copy 2026-01-01).log", isOriginal)).toBe('j-12.log');
  expect(originalOf('j-12.sync-conflict-20260101-120000-ABCDEFG.log', isOriginal)).toBe('j-12.log');
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
