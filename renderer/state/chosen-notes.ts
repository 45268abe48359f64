import { create } from 'zustand';
import type { AnnotationId, EssayId } from '../../core/ids';

/** An annotation and the essay it is of. */
export interface NoteRef {
  readonly essay: EssayId;
  readonly id: AnnotationId;
}

interface ChosenState {
  /** In no order. */
  readonly chosen: ReadonlyMap<AnnotationId, NoteRef>;
  /** Where a range begins that is extended; null where nothing was chosen yet. */
  readonly anchor: AnnotationId | null;
}

const none: ChosenState = { chosen: new Map(), anchor: null };

/** The notes of the list that the reader chose, to do something with all of them. */
export const useChosen = create<ChosenState>(() => none);

/** Chooses a note, or no longer; ranges begin there. */
export function toggleChosen(note: NoteRef): void {
  const chosen = new Map(useChosen.getState().chosen);
  if (!chosen.delete(note.id)) chosen.set(note.id, note);
  useChosen.setState({ chosen, anchor: note.id });
}

/** Chooses the notes from where the range begins (`from` where none does) to another, and those alone. */
export function chooseTo(listed: readonly NoteRef[], from: AnnotationId, to: AnnotationId): void {
  const { anchor } = useChosen.getState();
  const at = (id: AnnotationId | null) => listed.findIndex((one) => one.id === id);
  const start = at(anchor) < 0 ? from : (anchor ?? from);
  const [first, last] = [at(start), at(to)].sort((a, b) => a - b);
  choose(listed.slice(first, (last ?? 0) + 1), start);
}

export function chooseAll(listed: readonly NoteRef[]): void {
  choose(listed, listed[0]?.id ?? null);
}

function choose(notes: readonly NoteRef[], anchor: AnnotationId | null): void {
  useChosen.setState({ chosen: new Map(notes.map((one) => [one.id, one])), anchor });
}

export function chooseNone(): void {
  if (useChosen.getState().chosen.size > 0) useChosen.setState(none);
}

/** What is not listed any more is not chosen either: nothing happens to notes out of sight. */
export function keepChosen(listed: readonly NoteRef[]): void {
  const { chosen, anchor } = useChosen.getState();
  if (chosen.size === 0) return;
  const there = new Set(listed.map(({ id }) => id));
  const still = [...chosen].filter(([id]) => there.has(id));
  if (still.length < chosen.size) useChosen.setState({ chosen: new Map(still), anchor });
}
