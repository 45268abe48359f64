import type { Annotation } from '../../core/annotation/annotation';
import type { WordLook } from '../../core/annotation/mark-kind';
import { lookOver } from '../../core/annotation/marking';
import { marksAt } from '../../core/annotation/marks-at';
import { find } from '../../core/annotation/notebook';
import type { TextRange } from '../../core/document/text-range';
import { isSameRange } from '../../core/document/text-range';
import type { AnnotationId } from '../../core/ids';
import { assertNever } from '../../core/result';
import { convert, recolour } from './alterations';
import { beginComment } from './begun-comment';
import { caretOffset } from './caret-moves';
import { lookName } from './look-name';
import { say } from './message-store';
import * as notes from './notes-store';
import { placedWith } from './placed-index';
import { askWhich } from './picker-store';
import { isTextFocused } from './regions';
import { clearSelection, useSelection } from './selection-store';
import { changeSettings, currentWords, useSettings } from './settings-store';

/**
 * Marks the selection in a colour or as a kind; where nothing is selected, the active annotation takes
 * that on. What is not given is as it is there already; else a highlight, in the last colour.
 */
export function markAs(wanted: Partial<WordLook>): void {
  const { range } = useSelection.getState();
  const { active, placement } = notes.useNotes.getState();
  if (range === null) {
    if (active !== null) redraw(active, wanted);
    return;
  }
  const look = lookOver(placement.placed, range, wanted, lastLook());
  const marked = notes.markRange(range, look);
  if (marked === null) return;
  clearSelection();
  remember(look);
  const { annotation, outcome } = marked;
  if (annotation === null || outcome === 'kept') notes.activate(annotation?.id ?? null);
  else notes.leaveMarked(annotation.id);
  const { marking } = currentWords();
  switch (outcome) {
    case 'added':
    case 'kept':
      return say(marking.marked(lookName(look, currentWords())));
    case 'recoloured':
      return say(marking.recoloured(lookName(look, currentWords())));
    case 'removed':
      return say(marking.unmarked);
    default:
      return assertNever(outcome);
  }
}

/**
 * Gives an annotation another colour or draws it otherwise, and says so. The next mark has the colour of
 * the last one that was made: what is put right on an old one is not meant for it.
 */
export function redraw(id: AnnotationId, { kind, pigment }: Partial<WordLook>): void {
  const { marking, pigments, kinds } = currentWords();
  if (pigment !== undefined && recolour(id, pigment)) say(marking.recoloured(pigments[pigment]));
  if (kind !== undefined && convert(id, kind)) say(marking.recoloured(kinds[kind]));
}

/** Marks the selected words once more, whatever is on them already (「另加一条」, ux.md 7.2). */
export function markAgain(): void {
  const { range } = useSelection.getState();
  const look = lastLook();
  const annotation = range === null ? null : notes.addToRange(range, look);
  if (annotation === null) return;
  clearSelection();
  notes.leaveMarked(annotation.id);
  say(currentWords().marking.marked(lookName(look, currentWords())));
}

/**
 * Opens a card for the selection, marked like the last one first, or for the active or just made
 * annotation. A word that a double click selected on a mark stands for that mark.
 */
export function comment(): void {
  const { range } = useSelection.getState();
  if (range === null) return editOwn(ownMark());
  const annotation = markOn(range);
  clearSelection();
  if (annotation === undefined) beginComment(range, lastLook());
  else notes.edit(annotation.id);
}

/** The mark on just these words, else the one on which a double click selected them. */
function markOn(range: TextRange): Annotation | undefined {
  const { placement } = notes.useNotes.getState();
  const same = placement.placed.find((one) => isSameRange(one, range));
  if (same !== undefined) return same.annotation;
  const { onMark } = useSelection.getState();
  if (onMark === null || !isSameRange(onMark.range, range)) return undefined;
  return placedWith(placement, onMark.mark)?.annotation;
}

/** Opens the comment of the mark on which the caret stands, else of the active one. */
export function editActive(): void {
  editOwn(notes.useNotes.getState().active);
}

/** The active annotation, else the one just made, null for neither. */
function ownMark(): AnnotationId | null {
  const { active, marked, notebook } = notes.useNotes.getState();
  return active ?? (marked === null ? null : (find(notebook, marked)?.id ?? null));
}

/** Opens the comment of `own`, unless the caret stands on another mark; of several it asks. */
function editOwn(own: AnnotationId | null): void {
  const { placement } = notes.useNotes.getState();
  const offset = isTextFocused() ? caretOffset() : null;
  const here = offset === null ? [] : marksAt(placement.placed, offset);
  const ids = here.map(({ annotation }) => annotation.id);
  const [first] = ids;
  if (first === undefined || (own !== null && ids.includes(own))) {
    if (own !== null) notes.edit(own);
  } else if (ids.length === 1) notes.edit(first);
  else askWhich({ ids, at: null, choose: notes.edit });
}

/** What no key says otherwise: a highlight in the colour of the last mark. */
function lastLook(): WordLook {
  return { kind: 'highlight', pigment: useSettings.getState().settings.lastPigment };
}

function remember({ pigment }: WordLook): void {
  if (pigment !== useSettings.getState().settings.lastPigment) {
    changeSettings({ lastPigment: pigment });
  }
}
