import { create } from 'zustand';
import type { Annotation } from '../../core/annotation/annotation';
import type { Change } from '../../core/annotation/change';
import type { History } from '../../core/annotation/history';
import {
  emptyHistory,
  record,
  redone,
  seal,
  toRedo,
  toUndo,
  undone,
} from '../../core/annotation/history';
import type { Look, WordKind, WordLook } from '../../core/annotation/mark-kind';
import type { Marking } from '../../core/annotation/marking';
import {
  commented,
  converted,
  mark,
  newAnnotation,
  recoloured,
} from '../../core/annotation/marking';
import { mergedReflection } from '../../core/annotation/merged-reflection';
import type { Notebook, OpenNotebook } from '../../core/annotation/notebook';
import { apply, emptyNotebook, find } from '../../core/annotation/notebook';
import type { Pigment } from '../../core/annotation/pigment';
import type { Placement } from '../../core/annotation/placed';
import type { Essay } from '../../core/document/essay';
import type { TextRange } from '../../core/document/text-range';
import type { AnnotationId, EssayId } from '../../core/ids';
import type { Failure, Result } from '../../core/result';
import { takenIn } from '../../core/annotation/taken-in';
import { awaitedMerges, keepMerged } from './awaited-merges';
import type { Ground } from './notes-ground';
import { groundOf, making, now, placedOn } from './notes-ground';
import type { Painted } from './painted';
import type { Saver } from './saver';
import { flushNotes, saverOf, showSavingOf } from './saving';

interface NotesState {
  /** The essay whose notes these are; null where there are none on show. */
  readonly essay: EssayId | null;
  readonly notebook: Notebook;
  readonly placement: Placement;
  readonly painted: Painted;
  readonly history: History;
  /** The annotation the reader is at, and the one whose comment is being written. */
  readonly active: AnnotationId | null;
  readonly editing: AnnotationId | null;
  readonly hovered: AnnotationId | null;
  /** Why these notes can only be looked at; null where they can be changed. */
  readonly locked: Failure | null;
}

const closed: NotesState = {
  essay: null,
  notebook: emptyNotebook,
  placement: { placed: [], orphans: [] },
  painted: new Map(),
  history: emptyHistory,
  active: null,
  editing: null,
  hovered: null,
  locked: null,
};

/** The notes of the essay on show. Every edit goes through `change`. */
export const useNotes = create<NotesState>(() => closed);

interface Host extends Ground {
  readonly essay: EssayId;
  readonly saver: Saver;
}

let host: Host | null = null;

/** The group of steps in which 我的心得 is written. */
const reflecting = 'reflection';
/** 我的心得 as it is elsewhere, where the one here was being written when that came; else null. */
let elsewhere: string | null = null;

/** What can be undone in each essay since the start (ux.md 7.5). */
const histories = new Map<EssayId, History>();

export function openNotes(essay: Essay, text: string, opened: Result<OpenNotebook>): void {
  const notebook = opened.ok ? opened.value : emptyNotebook;
  host = { ...groundOf(essay, text), essay: essay.id, saver: saverOf(essay.id) };
  elsewhere = null;
  useNotes.setState({ ...closed, essay: essay.id, locked: whyLocked(opened) });
  show(notebook, histories.get(essay.id) ?? emptyHistory);
  showSavingOf(essay.id);
  takeMerged(essay.id, awaitedMerges(essay.id));
}

/** Nothing done so far can be undone any more, in whichever essay. */
export function forgetHistories(): void {
  histories.clear();
}

function whyLocked(opened: Result<OpenNotebook>): Failure | null {
  if (!opened.ok) return opened.failure;
  return opened.value.isNewer === true ? { kind: 'notes-newer' } : null;
}

export function closeNotes(): void {
  host = null;
  useNotes.setState(closed);
  showSavingOf(null);
}

/** The one way to edit notes: shown at once, remembered for undo, sent to disk. */
function change(changes: readonly Change[], group: string | null = null): void {
  const state = useNotes.getState();
  if (host === null || state.locked !== null) return;
  const applied = apply(state.notebook, changes);
  if (applied.notebook === state.notebook) return;
  show(applied.notebook, record(state.history, applied.inverse, group));
  host.saver.add(changes, group !== null);
}

function show(notebook: Notebook, history: History): void {
  if (host === null) return;
  histories.set(host.essay, history);
  const { active, editing } = useNotes.getState();
  const still = (id: AnnotationId | null) =>
    id !== null && find(notebook, id) !== null ? id : null;
  useNotes.setState({
    notebook,
    ...shownOn(host, notebook),
    history,
    active: still(active),
    editing: still(editing),
  });
}

/** Where the annotations stand; the very same where none has changed, as while 心得 is written. */
function shownOn(
  ground: Ground,
  { annotations }: Notebook,
): Pick<NotesState, 'placement' | 'painted'> {
  const { notebook, placement, painted } = useNotes.getState();
  if (annotations === notebook.annotations) return { placement, painted };
  return placedOn(ground, annotations, painted);
}

/** Takes in what a merge with another computer's notes changed on disk; what is being written goes on. */
export function takeMerged(essay: EssayId, changes: readonly Change[]): void {
  keepMerged(essay, changes);
  if (host?.essay !== essay) return;
  const { saver } = host;
  const { notebook, history, editing } = useNotes.getState();
  const isWriting = (target: AnnotationId | null) =>
    saver.isHolding(target) ||
    (target === null ? history.done.at(-1)?.group === reflecting : target === editing);
  const taken = takenIn(notebook, changes, isWriting);
  show(apply(notebook, taken.shown).notebook, history);
  change(taken.own);
  elsewhere = taken.reflection ?? elsewhere;
}

/** A newer version of Meipi wrote these notes: they are only shown from now on. What is held stays held. */
export function lockNotes(essay: EssayId): void {
  if (host?.essay === essay) useNotes.setState({ locked: { kind: 'notes-newer' }, editing: null });
}

/** A look over a range (ux.md 7.2), and what it came to; null where notes cannot be changed. */
export function markRange(range: TextRange, look: WordLook): Marking | null {
  if (host === null || useNotes.getState().locked !== null) return null;
  const marking = mark(useNotes.getState().placement.placed, range, look, making(host));
  change(marking.changes);
  return marking;
}

/** Adds an annotation on a range whatever is there already; null where notes cannot be changed. */
export function addToRange(range: TextRange, look: Look): Annotation | null {
  if (host === null || useNotes.getState().locked !== null) return null;
  const annotation = newAnnotation(range, look, making(host));
  change([{ kind: 'put', annotation }]);
  return annotation;
}

export function recolour(id: AnnotationId, pigment: Pigment): boolean {
  const annotation = find(useNotes.getState().notebook, id);
  if (annotation === null || annotation.pigment === pigment) return false;
  change([{ kind: 'put', annotation: recoloured(annotation, pigment, now()) }]);
  return true;
}

/** Draws an annotation on words otherwise; whether that changed anything. */
export function convert(id: AnnotationId, kind: WordKind): boolean {
  const annotation = find(useNotes.getState().notebook, id);
  if (annotation === null) return false;
  const after = converted(annotation, kind, now());
  if (after !== annotation) change([{ kind: 'put', annotation: after }]);
  return after !== annotation;
}

/** Takes in the comment as typed so far; a run of letters is one step of undo. */
export function typeComment(id: AnnotationId, comment: string): void {
  const annotation = find(useNotes.getState().notebook, id);
  if (annotation === null || annotation.comment === comment) return;
  change([{ kind: 'put', annotation: commented(annotation, comment, now()) }], `comment:${id}`);
}

export function edit(id: AnnotationId): void {
  if (useNotes.getState().locked === null) useNotes.setState({ active: id, editing: id });
}

/** Ends writing: what is typed goes to disk at once; a comment of white space only becomes none. */
export function finishEditing(): void {
  const { editing, notebook } = useNotes.getState();
  if (editing === null) return;
  const annotation = find(notebook, editing);
  if (annotation !== null && annotation.comment !== '' && annotation.comment.trim() === '') {
    typeComment(editing, '');
  }
  useNotes.setState({ editing: null });
  endGroup();
}

/** What is typed goes to disk at once, and the next letter begins a new step of undo. */
function endGroup(): void {
  const history = seal(useNotes.getState().history);
  if (host !== null) histories.set(host.essay, history);
  useNotes.setState({ history });
  void flushNotes();
}

/** Takes in 我的心得 as typed so far; a run of letters is one step of undo. */
export function typeReflection(text: string): void {
  change([{ kind: 'reflect', text }], reflecting);
}

/** Ends writing 我的心得 for now: what is typed goes to disk at once; white space only becomes none. */
export function finishReflecting(): void {
  const text = useNotes.getState().notebook.reflection;
  if (text.trim() === '') typeReflection('');
  if (elsewhere !== null) {
    const joined = mergedReflection({ text, seq: 1 }, { text: elsewhere, seq: 0 }, null);
    // Too long for one: the other one stays among the earlier versions, as whatever is written over.
    typeReflection(joined ?? text);
    elsewhere = null;
  }
  endGroup();
}

/** The essay whose notes are on show, or null. */
export function essayOfNotes(): EssayId | null {
  return host?.essay ?? null;
}

/** Brings deleted annotations back, whatever was done since, also in an essay no longer on show. */
export function restore(essay: EssayId, annotations: readonly Annotation[]): void {
  putBack(
    essay,
    annotations.map((annotation) => ({ kind: 'put', annotation })),
  );
}

/** Brings an older text of 我的心得 back: not in one step with what was typed last, nor with what comes. */
export function restoreReflection(essay: EssayId, text: string): void {
  if (host?.essay === essay) finishReflecting();
  putBack(essay, [{ kind: 'reflect', text }]);
}

function putBack(essay: EssayId, step: readonly Change[]): void {
  if (host?.essay === essay) change(step);
  else saverOf(essay).add(step, false);
}

/**
 * Removes an annotation with what follows it; the reader goes on at the next one, else at none. The
 * removed ones; empty where there is none.
 */
export function remove(id: AnnotationId): readonly Annotation[] {
  const { notebook, placement } = useNotes.getState();
  const { placed, orphans } = placement;
  const alone = find(notebook, id);
  if (alone === null) return [];
  const thread = [...placed, ...orphans].find(({ annotation }) => annotation.id === id);
  const removed = thread === undefined ? [alone] : [thread.annotation, ...thread.followUps];
  const index = placed.findIndex(({ annotation }) => annotation.id === id);
  const next = placed[index + 1]?.annotation.id ?? null;
  useNotes.setState({ editing: null });
  change(removed.map((one) => ({ kind: 'remove', id: one.id })));
  useNotes.setState({ active: index < 0 ? null : next });
  return removed;
}

export function undo(): boolean {
  return step(toUndo(useNotes.getState().history), undone);
}

export function redo(): boolean {
  return step(toRedo(useNotes.getState().history), redone);
}

function step(changes: readonly Change[] | null, then: typeof undone): boolean {
  const state = useNotes.getState();
  if (changes === null || host === null || state.locked !== null) return false;
  const applied = apply(state.notebook, changes);
  show(applied.notebook, then(state.history, applied.inverse));
  host.saver.add(changes, false);
  return true;
}

export function activate(id: AnnotationId | null): void {
  const { active, editing } = useNotes.getState();
  if (editing !== null && editing !== id) finishEditing();
  if (active !== id) useNotes.setState({ active: id });
}

export function hover(id: AnnotationId | null): void {
  if (useNotes.getState().hovered !== id) useNotes.setState({ hovered: id });
}
