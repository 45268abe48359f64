import { useMemo } from 'react';
import { create } from 'zustand';
import { settledAsAbsent, settledOn, toSettle } from '../../core/annotation/carrying';
import type { Change } from '../../core/annotation/change';
import type { Step } from '../../core/annotation/history';
import { toUndo } from '../../core/annotation/history';
import type { Placed, Placement } from '../../core/annotation/placed';
import type { Thread } from '../../core/annotation/thread';
import type { TextRange } from '../../core/document/text-range';
import type { AnnotationId, EssayId } from '../../core/ids';
import { dismissToast, say, toast } from './message-store';
import { leaveMoving } from './moving';
import { now } from './notes-ground';
import { change, essayOfNotes, threadOf, useNotes } from './notes-store';
import { uncoverPage } from './panel-store';
import { isAnyToCheck } from './placed-index';
import { whereReaderIs } from './place-notes';
import type { Reading } from './reading-store';
import { openEssay, useReading } from './reading-store';
import { focusReading } from './regions';
import { clearSelection, useSelection } from './selection-store';
import { currentWords } from './settings-store';
import { undo } from './undoing';

interface ReviewState {
  /** 'attaching': the reader selects in the text, and the list waits. */
  readonly stage: 'closed' | 'list' | 'attaching';
  /** The note that is looked at; null for the first. */
  readonly at: AnnotationId | null;
  /** The steps of undo that are decisions made since the list was opened. */
  readonly decisions: readonly Step[];
}

const closed: ReviewState = { stage: 'closed', at: null, decisions: [] };

/** 核对标注: the notes of the essay on show whose place is for the reader to settle. */
export const useReview = create<ReviewState>(() => closed);

/** The notes that wait for the reader; none where the essay itself is not on show. */
export function waiting(): readonly Thread[] {
  const { placement, essay, locked } = useNotes.getState();
  const { reading } = useReading.getState();
  return waitingIn(reading, essay, locked === null ? placement : null);
}

function waitingIn(
  reading: Reading,
  essay: EssayId | null,
  placement: Placement | null,
): readonly Thread[] {
  if (placement === null || reading.kind !== 'open' || reading.id !== essay) return none;
  const { edition } = reading.open.essay;
  // Mostly none of those in the text waits, and thousands need not be gone through.
  return toSettle(isAnyToCheck(placement) ? placement : { ...placement, placed: [] }, edition);
}

const none: readonly Thread[] = [];

/** The same, as they change. */
export function useWaiting(): readonly Thread[] {
  const reading = useReading((state) => state.reading);
  const essay = useNotes((state) => state.essay);
  const placement = useNotes((state) => (state.locked === null ? state.placement : null));
  return useMemo(() => waitingIn(reading, essay, placement), [reading, essay, placement]);
}

/** Opens the list, at a note or at the first; says so where none waits. */
export function openReview(at: AnnotationId | null = null): void {
  if (waiting().length === 0) {
    toast(currentWords().review.nothing);
    return;
  }
  dismissToast();
  useReview.setState({ ...closed, stage: 'list', at });
}

export function closeReview(): void {
  useReview.setState(closed);
}

export function lookAt(at: AnnotationId): void {
  useReview.setState({ at });
}

/** Puts a note where it most likely is now. */
export function accept(thread: Thread): void {
  if (isPlaced(thread)) settle(thread, settled(thread, thread), currentWords().review.accepted);
}

/** The same for all of them, as one step of undo. */
export function acceptAll(): void {
  const moved = waiting().filter(isPlaced);
  const changes = moved.flatMap((one) => settled(one, one) ?? []);
  if (changes.length === 0) return;
  decide(changes);
  say(currentWords().review.acceptedMany(moved.length));
}

function decide(changes: readonly Change[]): void {
  const before = useNotes.getState().history;
  change(changes);
  const { history } = useNotes.getState();
  const step = history === before ? null : toUndo(history);
  if (step !== null) useReview.setState(({ decisions }) => ({ decisions: [...decisions, step] }));
}

/** Whether the step that would be undone next is a decision made since the list was opened. */
export function useCanUndoDecision(): boolean {
  const decisions = useReview((state) => state.decisions);
  const next = useNotes((state) => toUndo(state.history));
  return next !== null && decisions.includes(next);
}

/** Takes the last decision back, where nothing else was done since. */
export function undoDecision(): void {
  const next = toUndo(useNotes.getState().history);
  const { decisions } = useReview.getState();
  if (next === null || !decisions.includes(next)) return;
  const before = waiting();
  useReview.setState({ decisions: decisions.filter((one) => one !== next) });
  if (undo()) say(currentWords().marking.undone);
  const back = waiting().find((one) => !before.some(isSame(one)));
  if (back !== undefined) lookAt(back.annotation.id);
}

const isSame = (one: Thread) => (other: Thread) => one.annotation.id === other.annotation.id;

/** Says that a note’s passage is not in the text any more: 未定位. */
export function leaveOut(thread: Thread): void {
  const open = openEssay();
  if (open === null) return;
  const changes = settledAsAbsent(thread, open.essay.edition, now());
  settle(thread, changes, currentWords().review.leftOut);
}

/** Gives way to the text, where the reader selects what a note stands on now. */
export function beginAttaching(thread: Thread): void {
  leaveMoving();
  useReview.setState({ stage: 'attaching', at: thread.annotation.id });
  clearSelection();
  uncoverPage();
  focusReading();
}

/** Back to the list. */
export function cancelAttaching(): void {
  if (useReview.getState().stage === 'attaching') useReview.setState({ stage: 'list' });
}

/** Puts the note on what the reader has selected; says what to do where nothing is. */
export function attach(): void {
  const { at, stage } = useReview.getState();
  const thread = at === null ? undefined : threadOf(at);
  if (stage !== 'attaching' || thread === undefined) return;
  const { review } = currentWords();
  const range = chosenFor(thread);
  const changes = range === null ? null : settled(thread, range);
  if (changes === null) {
    toast(review.selectFirst);
    return;
  }
  clearSelection();
  settle(thread, changes, review.attached);
  if (useReview.getState().stage === 'attaching') useReview.setState({ stage: 'list' });
}

/** What a note of this kind can stand on: the selected words; for one on a place, where the reader is. */
function chosenFor({ annotation }: Thread): TextRange | null {
  const { range } = useSelection.getState();
  if (annotation.kind !== 'point' && annotation.kind !== 'paragraph') return range;
  const offset = range?.start ?? whereReaderIs();
  if (offset === null) return null;
  return { start: offset, end: annotation.kind === 'point' ? offset : offset + 1 };
}

function settled(thread: Thread, range: TextRange): readonly Change[] | null {
  const open = openEssay();
  return open === null ? null : settledOn(thread, range, open.essay, now());
}

/** Takes a decision in, and goes on to the next note, else to the one before; the last closes the list. */
function settle(thread: Thread, changes: readonly Change[] | null, said: string): void {
  if (changes === null || essayOfNotes() === null) return;
  const before = waiting();
  const index = before.findIndex(isSame(thread));
  decide(changes);
  const rest = waiting();
  const next = rest[Math.min(Math.max(0, index), rest.length - 1)];
  useReview.setState({ at: next?.annotation.id ?? null });
  say(said);
}

/** Whether a waiting note has a place that it most likely stands on. */
export function isPlaced(thread: Thread): thread is Placed {
  return 'start' in thread;
}

/** A list of another essay's notes is none of this one's. */
export function followReview(): void {
  useReading.subscribe(({ reading }, { reading: before }) => {
    const isSame = reading.kind === 'open' && before.kind === 'open' && reading.id === before.id;
    if (!isSame && useReview.getState().stage !== 'closed') closeReview();
  });
}
