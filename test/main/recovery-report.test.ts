import { expect, test } from 'vitest';
import { RecoveryReport } from '../../main/recovery-report';
import { foundSettings } from '../bridge/found-files';

test('a report shows in its folder what it names, and nothing else', () => {
  const shown: string[] = [];
  const report = new RecoveryReport(
    () => '/home/quarantine',
    (path) => shown.push(path),
  );
  report.note({ kind: 'notes-lost' });
  report.note({ kind: 'settings-reset', found: foundSettings });
  expect(report.files).toEqual([foundSettings]);
  expect(report.reveal('settings-0a1b2c3d.json')).toEqual({ ok: true, value: null });
  for (const name of ['', '../notes', '/etc/passwd', 'settings.json']) {
    expect(report.reveal(name).ok, name).toBe(false);
  }
  expect(shown).toEqual(['/home/quarantine/settings-0a1b2c3d.json']);
});
