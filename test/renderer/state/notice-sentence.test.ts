import { describe, expect, test } from 'vitest';
import type { FoundFile } from '../../../core/recovery/found-file';
import { en } from '../../../core/words/en';
import { zhCN } from '../../../core/words/zh-cn';
import { noticeSentence } from '../../../renderer/state/notice-sentence';

const file = `${'b'.repeat(32)}.json`;

const found = (over: Partial<FoundFile> = {}): FoundFile => ({
  file,
  store: 'notes',
  title: '背影',
  happened: 'gone',
  used: 'older',
  notes: 'back',
  setAside: [],
  ...over,
});

describe('what is said of damaged notes', () => {
  test('names the essay, and no quarantine where the file was only gone', () => {
    const said = noticeSentence({ kind: 'notes-recovered', found: found() }, zhCN);
    expect(said).toBe('《背影》的批注丢失了，已从其他副本找回。');
  });

  test('tells of quarantine where something was set aside', () => {
    const damaged = found({ happened: 'damaged', setAside: ['b-1.json'] });
    expect(noticeSentence({ kind: 'notes-recovered', found: damaged }, zhCN)).toBe(
      '《背影》的批注有损坏，已从其他副本找回。损坏的文件保留在“quarantine”文件夹。',
    );
    expect(noticeSentence({ kind: 'notes-set-aside', found: damaged }, en)).toContain(
      'Notes on “背影”: damaged',
    );
  });

  test.each(['notes-set-aside', 'notes-recovered', 'notes-edited', 'notes-missing'] as const)(
    '(%s) never names a file of digits',
    (kind) => {
      for (const title of ['背影', '', null]) {
        for (const words of [zhCN, en]) {
          const notice = { kind, found: found({ title }), restored: false };
          expect(noticeSentence(notice, words)).not.toContain('bbb');
        }
      }
    },
  );

  test('claims no quarantine for a catalogue that was only missing', () => {
    const catalog = found({ store: 'catalog', used: 'rebuilt', title: null });
    const said = noticeSentence({ kind: 'catalog-rebuilt', found: catalog }, zhCN);
    expect(said).not.toContain('quarantine');
  });
});
