import { create } from 'zustand';
import { retargeted } from '../../core/annotation/adjusting';
import type { MarkKind } from '../../core/annotation/mark-kind';
import { isOnWords } from '../../core/annotation/mark-kind';
import type { Thread } from '../../core/annotation/thread';
import { paragraphAt } from '../../core/document/paragraph-at';
import type { TextRange } from '../../core/document/text-range';
import type { AnnotationId } from '../../core/ids';
import { closeMarkBar } from './mark-bar-store';
import { say, toast } from './message-store';
import { now } from './notes-ground';
import { activate, endGroup, finishEditing, threadOf, useNotes } from './notes-store';
import { uncoverPage } from './panel-store';
import { whereReaderIs } from './place-notes';
import { openEssay } from './reading-store';
import { focusReading } from './regions';
import { clearSelection, select, useSelection } from './selection-store';
import { currentWords } from './settings-store';
import { changeTold } from './told-change';

/** What is being moved, until the reader has chosen where to. */
interface Moving {
  readonly id: AnnotationId;
  readonly kind: MarkKind;
}

/** The annotation that goes to the next passage or place chosen in the text; null while none does. */
export const useMoving = create<{ readonly moving: Moving | null }>(() => ({ moving: null }));

/** Moves the active annotation next; says how to where there is none. */
export function moveActive(): void {
  const { active } = useNotes.getState();
  if (active === null) toast(currentWords().moving.noMark);
  else beginMoving(active);
}

/** Has the reader choose where an annotation goes with all that was written on it. */
export function beginMoving(id: AnnotationId): void {
  const thread = threadOf(id);
  if (thread === undefined || useNotes.getState().locked !== null) return;
  finishEditing();
  closeMarkBar();
  clearSelection();
  uncoverPage();
  const { annotation } = thread;
  activate(annotation.id);
  useMoving.setState({ moving: { id: annotation.id, kind: annotation.kind } });
  focusReading();
  const { moving } = currentWords();
  say(moving.begun(moving.hints[placeOf(annotation.kind)]));
}

/** What is to be chosen for a kind of mark. */
export function placeOf(kind: MarkKind): 'words' | 'paragraph' | 'point' {
  return isOnWords(kind) ? 'words' : kind;
}

/** Leaves the annotation where it is. Whether one was to be moved. */
export function leaveMoving(): boolean {
  if (useMoving.getState().moving === null) return false;
  useMoving.setState({ moving: null });
  say(currentWords().moving.left);
  return true;
}

/** The pointer has selected words: what is being moved goes there, else they are selected. */
export function selectedByPointer(range: TextRange): void {
  select(range, true);
  if (useMoving.getState().moving !== null) moveHere();
}

/** The pointer has chosen a place; whether something is being moved, which takes it. */
export function clickedToMove(offset: number): boolean {
  const { moving } = useMoving.getState();
  if (moving === null) return false;
  if (!isOnWords(moving.kind)) moveHere(offset);
  return true;
}

/**
 * Moves to what is selected, or to a place: the one given, else where the reader is; says what is
 * missing. Whether something is being moved.
 */
export function moveHere(given: number | null = null): boolean {
  const { moving: begun } = useMoving.getState();
  if (begun === null) return false;
  const thread = threadOf(begun.id);
  const target = targetOf(begun.kind, given);
  const { moving } = currentWords();
  if (target === null) toast(moving.hints[placeOf(begun.kind)]);
  else if (thread !== undefined) {
    useMoving.setState({ moving: null });
    clearSelection();
    move(thread, target);
  }
  return true;
}

/** Words of a passage that are said when something has come to it. */
const saidLength = 12;

function move(thread: Thread, target: TextRange): void {
  const open = openEssay();
  if (open === null) return;
  const { text, essay } = open;
  endGroup();
  const { moving } = currentWords();
  const words = text.slice(target.start, Math.min(target.end, target.start + saidLength));
  changeTold(
    retargeted(thread, target, { text, edition: essay.edition, now: now() }),
    words === '' ? moving.moved : moving.movedTo(words),
  );
  activate(thread.annotation.id);
}

function targetOf(kind: MarkKind, given: number | null): TextRange | null {
  const open = openEssay();
  const { range } = useSelection.getState();
  if (open === null || isOnWords(kind)) return range;
  const offset = given ?? whereReaderIs();
  if (offset === null) return null;
  if (kind === 'point') return { start: offset, end: offset };
  return paragraphAt(open.text, open.essay.blocks, offset);
}
