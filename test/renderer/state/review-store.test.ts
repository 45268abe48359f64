import { afterAll, expect, test, vi } from 'vitest';
import { emptyNotebook } from '../../../core/annotation/notebook';
import { textOf } from '../../../core/document/essay';
import { essayId } from '../../../core/ids';
import { success } from '../../../core/result';
import { recolour } from '../../../renderer/state/alterations';
import * as notes from '../../../renderer/state/notes-store';
import { useReading } from '../../../renderer/state/reading-store';
import { leaveOut, undoDecision, useReview } from '../../../renderer/state/review-store';
import { undo } from '../../../renderer/state/undoing';
import { annotated, edition } from '../../core/annotation/drawn-text';
import { buildBlocks } from '../../core/document/build-blocks';
import { written } from './written';

// Panels are measured as their store is made.
vi.hoisted(() => {
  const meipi = {
    request: () => Promise.resolve(success(written())),
    on: () => () => undefined,
  };
  const addEventListener = () => undefined;
  vi.stubGlobal('window', { innerWidth: 1280, addEventListener, meipi });
});
afterAll(() => void vi.unstubAllGlobals());

test('undo in the list takes back a decision, and nothing that was done after it', () => {
  const blocks = buildBlocks('甲乙丙丁戊己庚辛壬癸');
  const text = textOf(blocks);
  const essay = { id: essayId('a'.repeat(32)), edition, title: '甲', blocks };
  const annotation = annotated(text, { start: 0, end: 2 }, { name: 1 });
  notes.openNotes(essay, text, success({ ...emptyNotebook, annotations: [annotation] }));
  const open = { essay, text, position: null };
  useReading.setState({ reading: { kind: 'open', id: essay.id, open } });
  useReview.setState({ stage: 'list' });
  const present = () => notes.useNotes.getState().notebook.annotations[0];
  const thread = notes.threadOf(annotation.id);
  if (thread === undefined) throw new Error('no thread');

  leaveOut(thread);
  const decided = present();
  expect(decided).not.toEqual(annotation);
  recolour(annotation.id, 'violet');
  undoDecision();
  expect(present()?.pigment).toBe('violet');
  undo();
  expect(present()).toEqual(decided);
  undoDecision();
  expect(present()).toEqual(annotation);
  undoDecision();
  expect(present()).toEqual(annotation);
});
