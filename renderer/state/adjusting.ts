import type { MarkEnd } from '../../core/annotation/adjusting';
import { carried, endMoved, retargeted } from '../../core/annotation/adjusting';
import { isOnWords } from '../../core/annotation/mark-kind';
import type { Placed } from '../../core/annotation/placed';
import type { CommandId } from '../../core/commands';
import type { Motion } from '../../core/document/motions';
import type { TextRange } from '../../core/document/text-range';
import { isSameRange } from '../../core/document/text-range';
import type { AnnotationId } from '../../core/ids';
import { caretGroundOf, takeCaretTo } from './caret-moves';
import { useCaret } from './caret-store';
import { say } from './message-store';
import { now } from './notes-ground';
import { change, endGroup, useNotes } from './notes-store';
import { openEssay } from './reading-store';
import { useSelection } from './selection-store';
import { currentWords } from './settings-store';
import { undo } from './undoing';

/** Characters of a mark that are said when its end has moved. */
const saidLength = 6;

const adjusting: ReadonlySet<CommandId> = new Set([
  'end-forth',
  'end-back',
  'end-word-forth',
  'end-word-back',
  'start-forth',
  'start-back',
]);

/**
 * Whether a command has something to act on now. The keys that move a mark's ends are otherwise those
 * of the selection and of the caret, unless a walk has led the caret to the mark.
 */
export function hasWork(id: CommandId): boolean {
  if (!adjusting.has(id)) return true;
  const placed = adjustable();
  const { caret } = useCaret.getState();
  const isElsewhere =
    useSelection.getState().range !== null ||
    (caret !== null && caret.led !== placed?.annotation.id);
  return !isElsewhere && placed !== null;
}

/** The active mark over words, whose ends can be moved; null where there is none. */
export function adjustable(): Placed | null {
  const { placement, active, locked, editing } = useNotes.getState();
  if (locked !== null || editing !== null) return null;
  const placed = placement.placed.find(({ annotation }) => annotation.id === active);
  return placed !== undefined && isOnWords(placed.annotation.kind) ? placed : null;
}

/** Moves an end of the active mark, and says where it is now. */
export function moveEnd(which: MarkEnd, by: Motion, step: 1 | -1): void {
  const open = openEssay();
  const placed = adjustable();
  if (open === null || placed === null) return;
  const range = endMoved(caretGroundOf(open), placed, which, by, step);
  if (range === null) return;
  adjust(placed, range);
  takeCaretTo(range.start, placed.annotation.id);
  tell(range, which);
}

/** Carries an end of a mark, `from` where it was taken, to an offset, as a handle is dragged. */
export function dragEnd(id: AnnotationId, from: TextRange, which: MarkEnd, offset: number): void {
  const open = openEssay();
  const placed = adjustable();
  if (open === null || placed?.annotation.id !== id) return;
  const range = carried(open.text, from[otherEnd(which)], which, offset);
  if (range !== null && !isSameRange(range, placed)) adjust(placed, range);
}

/** Puts a mark back where it was before an end of it was dragged. */
export function leaveEnd(id: AnnotationId, from: TextRange): void {
  const placed = adjustable();
  if (placed?.annotation.id !== id || isSameRange(placed, from)) return;
  endGroup();
  undo();
}

export const otherEnd = (which: MarkEnd): MarkEnd => (which === 'end' ? 'start' : 'end');

/** What was moved so far is one step of undo; the next move begins another. */
export function endAdjusting(): void {
  if (adjustable() !== null) endGroup();
}

function adjust(placed: Placed, range: TextRange): void {
  const open = openEssay();
  if (open === null) return;
  const { text, essay } = open;
  const changes = retargeted(placed, range, { text, edition: essay.edition, now: now() });
  change(changes, `adjust:${placed.annotation.id}`);
}

function tell({ start, end }: TextRange, which: MarkEnd): void {
  const text = openEssay()?.text ?? '';
  const { marking } = currentWords();
  if (which === 'end') say(marking.endsWith(text.slice(Math.max(start, end - saidLength), end)));
  else say(marking.startsWith(text.slice(start, Math.min(end, start + saidLength))));
}
