import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Change } from '../../../core/annotation/change';
import type { Notebook } from '../../../core/annotation/notebook';
import { apply, emptyNotebook } from '../../../core/annotation/notebook';
import type { Essay } from '../../../core/document/essay';
import { essayId } from '../../../core/ids';
import { emptyCatalog } from '../../../core/library/catalog';
import { newEntry } from '../../../core/library/new-entry';
import { success } from '../../../core/result';
import * as notes from '../../../renderer/state/notes-store';
import { useLibrary } from '../../../renderer/state/library-store';
import { open, showAnew } from '../../../renderer/state/reading-store';
import { flushNotes } from '../../../renderer/state/saving';
import { edition } from '../../core/annotation/drawn-text';
import { buildBlocks } from '../../core/document/build-blocks';
import { written } from './written';

const essay: Essay = {
  id: essayId('a'.repeat(32)),
  edition,
  title: '甲',
  blocks: buildBlocks('甲乙丙丁戊己庚辛壬癸'),
};
let disk: Notebook = emptyNotebook;

function answerTo(name: string, asked: { readonly changes: readonly Change[] }): unknown {
  switch (name) {
    case 'library.open':
      return essay;
    case 'notes.open':
      return disk;
    case 'notes.apply':
      disk = apply(disk, asked.changes).notebook;
      return written();
    default:
      return null;
  }
}

beforeAll(() => {
  const request = (name: string, asked: { readonly changes: readonly Change[] }) =>
    Promise.resolve(success(answerTo(name, asked)));
  vi.stubGlobal('window', { meipi: { request, on: () => () => {} } });
  vi.stubGlobal('document', { getSelection: () => null });
  useLibrary.setState({ catalog: { ...emptyCatalog, entries: [newEntry(essay)] } });
});
afterAll(() => void vi.unstubAllGlobals());

test('an essay whose text was changed is shown with the letters typed until then', async () => {
  await open(essay.id);
  const note = notes.addToRange({ start: 2, end: 4 }, { kind: 'highlight', pigment: 'violet' });
  if (note === null) throw new Error('no note');
  notes.edit(note.id);
  notes.typeComment(note.id, '写到一半');
  await flushNotes();
  notes.typeComment(note.id, '写到一半，又写了一句');
  await showAnew();
  const shown = notes.useNotes.getState().notebook.annotations.map(({ comment }) => comment);
  expect(shown).toEqual(['写到一半，又写了一句']);
  expect(disk.annotations.map(({ comment }) => comment)).toEqual(shown);
});
