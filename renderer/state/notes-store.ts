import { create } from 'zustand';
import type { EditionText } from '../../core/anchor/resolver';
import { Resolver } from '../../core/anchor/resolver';
import type { Annotation } from '../../core/annotation/annotation';
import type { Change } from '../../core/annotation/change';
import type { History } from '../../core/annotation/history';
import { emptyHistory, record, seal } from '../../core/annotation/history';
import type { Look, WordLook } from '../../core/annotation/mark-kind';
import { isOnWords } from '../../core/annotation/mark-kind';
import type { Marking } from '../../core/annotation/marking';
import { commented, mark, newAnnotation, newFollowUp } from '../../core/annotation/marking';
import type { Notebook, OpenNotebook } from '../../core/annotation/notebook';
import { apply, emptyNotebook, find } from '../../core/annotation/notebook';
import type { Placement } from '../../core/annotation/placed';
import { threadIn } from '../../core/annotation/placed';
import type { Thread } from '../../core/annotation/thread';
import type { Essay } from '../../core/document/essay';
import type { TextRange } from '../../core/document/text-range';
import type { AnnotationId, EssayId } from '../../core/ids';
import type { Failure, Result } from '../../core/result';
import { historyOf, keepHistory, recordInAll } from './histories';
import { dismissToast } from './message-store';
import type { Ground } from './notes-ground';
import { groundOf, making, now, placedAnewOn, placedOn } from './notes-ground';
import type { Painted } from './painted';
import { placedWith } from './placed-index';
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
  /** The one that was marked last, for as long as the reader turns to no other: 写批注 means it. */
  readonly marked: AnnotationId | null;
  /** The one that 批注 made of selected words, as long as its field is open for the first time. */
  readonly begun: AnnotationId | null;
  /** The later comment whose field is open and has no letter yet; nothing is kept of it. */
  readonly draft: Annotation | null;
  readonly hovered: AnnotationId | null;
  /** Why these notes can only be looked at; null where they can be changed. */
  readonly locked: Failure | null;
  /** 我的心得 as it is elsewhere, where the one here was being written when that came; else null. */
  readonly reflectionElsewhere: string | null;
}

const closed: NotesState = {
  essay: null,
  notebook: emptyNotebook,
  placement: { placed: [], orphans: [] },
  painted: [],
  history: emptyHistory,
  active: null,
  editing: null,
  marked: null,
  begun: null,
  draft: null,
  hovered: null,
  locked: null,
  reflectionElsewhere: null,
};

/** The notes of the essay on show. Every edit goes through `change`. */
export const useNotes = create<NotesState>(() => closed);

interface Host extends Ground {
  readonly essay: EssayId;
  readonly saver: Saver;
}

let host: Host | null = null;

/** The group of steps in which 我的心得 is written. */
export const reflecting = 'reflection';

/** `former`: the texts of other editions that some of the notes were made on. */
export function openNotes(
  essay: Essay,
  text: string,
  opened: Result<OpenNotebook>,
  former: readonly EditionText[] = [],
): void {
  const { annotations, reflection } = opened.ok ? opened.value : emptyNotebook;
  const saver = saverOf(essay.id);
  if (opened.ok) saver.hear(opened.value.turn ?? 0);
  host = { ...groundOf(essay, text, former), essay: essay.id, saver };
  useNotes.setState({ ...closed, essay: essay.id, locked: whyLocked(opened) });
  show({ annotations, reflection }, historyOf(essay.id));
  showSavingOf(essay.id);
}

/** Looks for the notes of an essay anew where it is on show: texts that some were made on have come. */
export function reground(essay: EssayId, former: readonly EditionText[]): void {
  if (host?.essay !== essay) return;
  const state = useNotes.getState();
  const { edition, text } = host;
  host = { ...host, resolver: new Resolver({ edition, text }, former) };
  useNotes.setState(placedOn(host, state.notebook.annotations, state));
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
export function change(changes: readonly Change[], group: string | null = null): void {
  const state = useNotes.getState();
  if (host === null || state.locked !== null) return;
  const applied = apply(state.notebook, changes);
  if (applied.notebook === state.notebook) return;
  dismissToast('turn-back');
  show(applied.notebook, record(state.history, applied.inverse, group));
  host.saver.add(changes, group !== null, applied.inverse);
}

/** Shows other notes of the essay on show, and what can be undone in them. */
export function show(notebook: Notebook, history: History): void {
  if (host === null) return;
  keepHistory(host.essay, history, notebook);
  const { active, editing, draft } = useNotes.getState();
  const still = (id: AnnotationId | null) =>
    id !== null && (find(notebook, id) !== null || id === draft?.id) ? id : null;
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
  const before = { annotations: notebook.annotations, placement, painted };
  return placedAnewOn(ground, annotations, before);
}

/** A newer version of Meipi wrote these notes: they are only shown from now on. What is held stays held. */
export function lockNotes(essay: EssayId): void {
  if (host?.essay === essay)
    useNotes.setState({ locked: { kind: 'notes-newer' }, editing: null, draft: null });
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
  // Without its words a note on a place is nothing: both are one step of undo.
  const group = isOnWords(look.kind) ? null : `comment:${annotation.id}`;
  change([{ kind: 'put', annotation, made: true }], group);
  return annotation;
}

/** Takes in the comment as typed so far; a run of letters is one step of undo. */
export function typeComment(id: AnnotationId, comment: string): void {
  const { notebook, draft } = useNotes.getState();
  const annotation = find(notebook, id) ?? (draft?.id === id ? draft : null);
  if (annotation === null || annotation.comment === comment) return;
  change([{ kind: 'put', annotation: commented(annotation, comment, now()) }], `comment:${id}`);
}

/** Opens the field of a comment, or of a later one below it, in the card of its thread. */
export function edit(id: AnnotationId): void {
  const { locked, editing } = useNotes.getState();
  if (locked !== null) return;
  if (editing !== null && editing !== id) finishEditing();
  useNotes.setState({ active: headOf(id), editing: id, marked: null, begun: null });
}

/** Opens a field below an annotation for a later comment; other writing ends first. */
export function addFollowUp(to: AnnotationId): void {
  finishEditing();
  const annotation = find(useNotes.getState().notebook, to);
  if (annotation === null || host === null || useNotes.getState().locked !== null) return;
  const draft = newFollowUp(annotation, making(host));
  useNotes.setState({ active: to, editing: draft.id, draft });
}

/**
 * Ends writing: what is typed goes to disk at once; of white space only a comment becomes none, and a
 * later one goes away.
 */
export function finishEditing(): void {
  const { editing, notebook } = useNotes.getState();
  if (editing === null) return;
  const annotation = find(notebook, editing);
  useNotes.setState({ editing: null, draft: null, begun: null });
  if (annotation?.comment.trim() === '') {
    if (headOf(editing) !== editing) dropFollowUp(editing);
    else typeComment(editing, '');
  }
  endGroup();
}

/** A later comment that came to nothing leaves no step of undo either. */
function dropFollowUp(id: AnnotationId): void {
  const { history } = useNotes.getState();
  const last = history.done.at(-1);
  const isNew = last?.inverse.every((one) => one.kind === 'remove' && one.id === id) === true;
  change([{ kind: 'remove', id }]);
  const done = history.done.slice(0, -1);
  if (isNew) useNotes.setState({ history: { ...history, done } });
}

/** What is typed goes to disk at once, and the next letter begins a new step of undo. */
export function endGroup(): void {
  const history = seal(useNotes.getState().history);
  if (host !== null) keepHistory(host.essay, history, useNotes.getState().notebook);
  useNotes.setState({ history });
  void flushNotes();
}

/** The essay whose notes are on show, or null. */
export function essayOfNotes(): EssayId | null {
  return host?.essay ?? null;
}

/** The thread that an annotation belongs to; undefined where there is none such. */
export function threadOf(id: AnnotationId): Thread | undefined {
  const { placement } = useNotes.getState();
  return placedWith(placement, id) ?? threadIn(placement, id);
}

/** The annotation whose card shows another one: the first of its thread. */
function headOf(id: AnnotationId): AnnotationId {
  const { draft } = useNotes.getState();
  return threadOf(id)?.annotation.id ?? (draft?.id === id ? draft.follows : null) ?? id;
}

/**
 * Applies changes that need no step of undo of their own; `then` makes the history after them. Whether
 * they changed anything, or null where notes cannot be changed.
 */
export function applyBeside(
  changes: readonly Change[],
  then: (history: History, inverse: readonly Change[]) => History = (history) => history,
): boolean | null {
  const { notebook, history, locked } = useNotes.getState();
  if (host === null || locked !== null) return null;
  const applied = apply(notebook, changes);
  show(applied.notebook, then(history, applied.inverse));
  if (applied.notebook === notebook) return false;
  host.saver.add(changes, false, applied.inverse);
  return true;
}

/** Remembers in whichever essay is opened, now or later, that a step was taken in several at once. */
export function markJoint(joint: number): void {
  recordInAll(joint);
  if (host !== null) useNotes.setState({ history: historyOf(host.essay) });
}

export function activate(id: AnnotationId | null): void {
  const { active, editing, marked } = useNotes.getState();
  if (editing !== null && headOf(editing) !== id) finishEditing();
  if (active !== id || marked !== null) useNotes.setState({ active: id, marked: null });
}

/** The reader is at none, and has just marked this one. */
export function leaveMarked(id: AnnotationId): void {
  if (useNotes.getState().editing !== null) finishEditing();
  useNotes.setState({ active: null, marked: id });
}

export function hover(id: AnnotationId | null): void {
  if (useNotes.getState().hovered !== id) useNotes.setState({ hovered: id });
}
