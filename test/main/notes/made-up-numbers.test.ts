import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { notesFormat, emptyNotes, storedNotes } from '../../../main/notes/notebook-format';
import { isJournalName, journalName } from '../../../main/notes/journal-files';
import { mostForeignSeq, mostSeq, mostStamp, sealed } from '../../../main/storage/seal';
import { freshDisk } from './notes-disk';
import { put, sampleAnnotation } from './sample-essay';
import { Computer, entry, fileName } from './shared-notes';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const notesAt = (seq: number) => {
  const notebook = { annotations: [{ ...sampleAnnotation(9), comment: '外' }], reflection: '' };
  return sealed(notesFormat, {
    value: storedNotes(entry.id, '', { ...emptyNotes, notebook }),
    seq,
  });
};

const numbers = [mostForeignSeq, mostForeignSeq + 1, mostStamp, mostStamp + 1, mostSeq];

test.each(numbers)('what is saved after a copy numbered %d is there after a kill', async (seq) => {
  const disk = freshDisk();
  const one = new Computer(disk.fs, 'one');
  await one.notebooks.apply(entry, [put(1, '一')]);
  await one.notebooks.idle();
  disk.plant(`/data/notes/${fileName.replace('.json', ' 2.json')}`, notesAt(seq));
  await one.around.look();
  expect((await one.notebooks.apply(entry, [put(2, '二')])).ok).toBe(true);
  expect(await new Computer(disk.fs, 'one').comments()).toEqual(['一', '二', '外'].sort());
});

test.each(numbers)(
  'what is saved over a snapshot numbered %d is there after a kill',
  async (seq) => {
    const disk = freshDisk();
    disk.plant(`/data/notes/${fileName}`, notesAt(seq));
    const one = new Computer(disk.fs, 'one');
    expect((await one.notebooks.apply(entry, [put(1, '一')])).ok).toBe(true);
    expect(await new Computer(disk.fs, 'one').comments()).toEqual(['一', '外'].sort());
  },
);

test('knows the name of a journal that begins with the last number, and none beyond', () => {
  expect(isJournalName(journalName(mostSeq))).toBe(true);
  expect(isJournalName(journalName(mostSeq + 1))).toBe(false);
});
