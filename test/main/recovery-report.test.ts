import { expect, test } from 'vitest';
import { RecoveryReport } from '../../main/recovery-report';
import { foundSettings } from '../bridge/found-files';

test('a report shows in its folder what it names, and nothing else', () => {
  const shown: string[] = [];
  let home = '/home/quarantine';
  const report = new RecoveryReport(
    { settings: '/profile/quarantine', library: () => home },
    (path) => shown.push(path),
  );
  report.note({ kind: 'notes-lost' });
  report.note({ kind: 'settings-reset', found: foundSettings });
  expect(report.files).toEqual([foundSettings]);
  expect(report.reveal('settings-0a1b2c3d.json')).toEqual({ ok: true, value: null });
  for (const name of ['', '../notes', '/etc/passwd', 'settings.json']) {
    expect(report.reveal(name).ok, name).toBe(false);
  }
  report.note({
    kind: 'catalog-rebuilt',
    found: { ...foundSettings, setAside: ['catalog-1.json'] },
  });
  home = '/moved/quarantine';
  expect(report.reveal('catalog-1.json').ok).toBe(true);
  expect(shown).toEqual([
    '/profile/quarantine/settings-0a1b2c3d.json',
    '/home/quarantine/catalog-1.json',
  ]);
});
