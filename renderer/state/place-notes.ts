import type { MarkKind } from '../../core/annotation/mark-kind';
import { blockStarts } from '../../core/document/block-offsets';
import { paragraphAt } from '../../core/document/paragraph-at';
import type { TextRange } from '../../core/document/text-range';
import { caretOffset } from './caret-moves';
import { clickedIn } from './clicked-place';
import { useCursor } from './cursor-store';
import { toast } from './message-store';
import { addToRange, edit, useNotes } from './notes-store';
import { useProgress } from './progress-store';
import { openEssay } from './reading-store';
import { clearSelection, useSelection } from './selection-store';
import { currentWords, useSettings } from './settings-store';

/** Opens the comment of a note on a place in the text: the one given, else where the reader is. */
export function notePoint(given: number | null = null): void {
  const open = openEssay();
  if (open === null) return;
  const offset = given ?? whereReaderIs();
  if (offset === null) toast(currentWords().marking.noPlace);
  else note('point', { start: offset, end: offset });
}

/** Opens the comment of a note on a whole paragraph: the one at an offset, else where the reader is. */
export function noteParagraph(given: number | null = null): void {
  const open = openEssay();
  if (open === null) return;
  const offset = given ?? whereReaderIs() ?? useProgress.getState().here;
  const range = paragraphAt(open.text, open.essay.blocks, offset);
  if (range !== null) note('paragraph', range);
}

/** The note of this kind that is there already, else a new one, in the last colour. */
function note(kind: MarkKind, { start, end }: TextRange): void {
  const { lastPigment: pigment } = useSettings.getState().settings;
  const there = useNotes
    .getState()
    .placement.placed.find(
      (one) => one.annotation.kind === kind && one.start === start && one.end === end,
    );
  const annotation = there?.annotation ?? addToRange({ start, end }, { kind, pigment });
  clearSelection();
  if (annotation !== null) edit(annotation.id);
}

/** The caret, else behind the selected words, else the last click or the reading cursor, whichever came later. */
export function whereReaderIs(): number | null {
  const open = openEssay();
  if (open === null) return null;
  const { essay } = open;
  const { cursor } = useCursor.getState();
  const atCursor = cursor?.essay === essay.id ? blockStarts(essay.blocks)[cursor.block] : undefined;
  const place = caretOffset() ?? useSelection.getState().range?.end;
  return place ?? clickedIn(essay.id) ?? atCursor ?? null;
}
