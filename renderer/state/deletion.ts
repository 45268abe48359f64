import { keyLabel } from '../../core/keymap';
import type { AnnotationId, EssayId } from '../../core/ids';
import type { Annotation } from '../../core/annotation/annotation';
import type { Step } from '../../core/annotation/history';
import { toUndo } from '../../core/annotation/history';
import type { MessageAction } from './message-store';
import { say, toast, useMessages } from './message-store';
import * as notes from './notes-store';
import { placedWith } from './placed-index';
import { inSight } from './progress-store';
import { isTextFocused } from './regions';
import { remove, restore } from './removed-notes';
import { clearSelection } from './selection-store';
import { currentKeymap, currentWords } from './settings-store';
import { undo } from './undoing';
import { walkFrom } from './walk-origin';

/** What the last toast of a deletion brings back. */
interface Deleted {
  readonly action: MessageAction;
  readonly essay: EssayId;
  readonly isLater: boolean;
  /** One for each press. */
  readonly presses: readonly Press[];
}

interface Press {
  readonly removed: readonly Annotation[];
  /** The step by which undo brings it back. */
  readonly step: Step | null;
}

let last: Deleted | null = null;

/** The annotation that became the active one as the one before it was deleted. */
let next: AnnotationId | null = null;

/** Deletes the active annotation. */
export function deleteActive(): void {
  const { active } = notes.useNotes.getState();
  if (active === null) return;
  deleteAnnotation(active);
  // A word that a double click selected in it would keep the toolbar of a mark that is no more.
  clearSelection();
}

/** Whether an annotation is active only as the one before it was deleted, and is out of sight. */
export function isUnseenNext(id: AnnotationId): boolean {
  return id === next && !isInSight(id);
}

function isInSight(id: AnnotationId): boolean {
  const placed = placedWith(notes.useNotes.getState().placement, id);
  const { start, end } = inSight();
  return placed !== undefined && placed.start <= end && placed.end >= start;
}

/**
 * Removes an annotation at once; the toast takes it back (ux.md 7.5), with those that were removed
 * since the toast came. In a list of notes the reader goes on at the next one; in the text at none,
 * where a key pressed twice must not take a mark away that nobody picked.
 */
export function deleteAnnotation(id: AnnotationId): void {
  const { marking, thread } = currentWords();
  const essay = notes.essayOfNotes();
  const isLater = notes.threadOf(id)?.annotation.id !== id;
  const isOneMore =
    last?.action === useMessages.getState().toast?.action &&
    last?.essay === essay &&
    last?.isLater === isLater;
  const before = isOneMore ? (last?.presses ?? []) : [];
  const { placed } = notes.useNotes.getState().placement;
  const at = placed.findIndex(({ annotation }) => annotation.id === id);
  const removed = remove(id);
  if (essay === null || removed.length === 0) return;
  if (!isLater) {
    next = at < 0 || isTextFocused() ? null : (placed[at + 1]?.annotation.id ?? null);
    notes.activate(next);
    walkFrom(placed[at]?.start ?? null);
  }
  const presses = [...before, { removed, step: toUndo(notes.useNotes.getState().history) }];
  const action: MessageAction = {
    label: marking.undo,
    offers: 'undo',
    run: () => bringBack(essay, presses),
  };
  last = { action, essay, isLater, presses };
  const words = isLater ? thread : marking;
  toast(words.deleted(presses.length), action);
  say(words.deletedSpoken(1, keyLabel('undo', currentKeymap())));
}

/**
 * By undo where nothing was done since, so that one more undo goes further back and does not delete
 * again; else by a step of its own.
 */
function bringBack(essay: EssayId, presses: readonly Press[]): void {
  const { done } = notes.useNotes.getState().history;
  const newest = done.slice(-presses.length);
  const isNewest = presses.every(({ step }, index) => step !== null && step === newest[index]);
  if (isNewest) presses.forEach(undo);
  else
    restore(
      essay,
      presses.flatMap(({ removed }) => removed),
    );
}
