import { create } from 'zustand';
import type { Change } from '../../core/annotation/change';
import type { GatheredNotes } from '../../core/annotation/gathered';
import { apply, emptyNotebook } from '../../core/annotation/notebook';
import type { EssayId } from '../../core/ids';
import type { LibraryEntry } from '../../core/library/catalog';
import { inLibraryOrder } from '../../core/library/order';
import type { Failure } from '../../core/result';
import { failure } from '../../core/result';
import type { Events } from '../../preload/events';
import { bridge } from '../bridge';
import { useLibrary } from './library-store';
import { useNotes } from './notes-store';
import { saverOf } from './saving';
import { useSettings } from './settings-store';

/** Essays asked for at once: the first are there soon, and no message is large. */
const batch = 40;

interface ShelfState {
  /** The notes of essays as last gathered, and changed since; the open one's may be older than on show. */
  readonly gathered: ReadonlyMap<EssayId, GatheredNotes>;
  /** Whether some are still on their way. */
  readonly isFilling: boolean;
  readonly failure: Failure | null;
}

const empty: ShelfState = { gathered: new Map(), isFilling: false, failure: null };

/** The notes of all essays, for as long as a list shows them. */
export const useShelf = create<ShelfState>(() => empty);

/** Counts openings and closings of the shelf: what was asked for before means nothing after. */
let filling = 0;
let isOpen = false;
/** Counts what changed in an essay's notes: an answer asked for before may lack it. */
const changed = new Map<EssayId, number>();

/** Gathers the notes of all essays, and keeps them as they change until the returned function is called. */
export function openShelf(): () => void {
  isOpen = true;
  const stops = [
    bridge.on('notes.merged', takeTold),
    bridge.on('notes.changed', (told) => {
      if (!told.isOwn) takeTold(told);
    }),
    useLibrary.subscribe(({ catalog }, before) => follow(catalog.entries, before.catalog.entries)),
    useNotes.subscribe((now, before) => {
      if (before.essay !== null && now.essay !== before.essay) putBack(before);
    }),
    useSettings.subscribe(({ settings }, before) => {
      if (settings.standardPunctuation !== before.settings.standardPunctuation) void fill();
    }),
  ];
  void fill();
  return () => {
    for (const stop of stops) stop();
    isOpen = false;
    filling += 1;
    useShelf.setState(empty);
  };
}

/** Takes in what was changed elsewhere. */
function takeTold({ essay, changes }: Events['notes.merged']): void {
  changeShelf(essay, changes);
  gather([essay]);
}

/** Asks for the notes of all essays anew. */
export async function fill(): Promise<void> {
  filling += 1;
  const turn = filling;
  useShelf.setState({ isFilling: true, failure: null });
  const known = await bridge.request('notes.essays', undefined).catch(() => unexpected);
  if (turn !== filling) return;
  if (!known.ok) {
    useShelf.setState({ isFilling: false, failure: known.failure });
    return;
  }
  const there = new Set(known.value);
  const order = inLibraryOrder(useLibrary.getState().catalog).filter((essay) =>
    there.delete(essay),
  );
  await gatherAll([...order, ...there]);
  if (turn === filling) useShelf.setState({ isFilling: false });
}

const unexpected = failure({ kind: 'unexpected' as const });

function gather(essays: readonly EssayId[]): void {
  if (isOpen && essays.length > 0) void gatherAll(essays);
}

async function gatherAll(essays: readonly EssayId[]): Promise<void> {
  const turn = filling;
  for (let at = 0; at < essays.length; at += batch) {
    const asked = essays.slice(at, at + batch);
    const before = asked.map(changesSo);
    const answer = await bridge.request('notes.gather', asked).catch(() => unexpected);
    if (turn !== filling) return;
    if (!answer.ok) {
      useShelf.setState({ failure: answer.failure });
      return;
    }
    const isFresh = ({ essay }: GatheredNotes) => changesSo(essay) === before[asked.indexOf(essay)];
    put(answer.value.filter(isFresh));
    // A change came between: what is there is newer, but may lack places.
    gather(answer.value.filter((one) => !isFresh(one)).map(({ essay }) => essay));
  }
}

const changesSo = (essay: EssayId) => changed.get(essay) ?? 0;

function put(notes: readonly GatheredNotes[]): void {
  const gathered = new Map(useShelf.getState().gathered);
  for (const one of notes) {
    const before = gathered.get(one.essay);
    const present = before === undefined ? one : withFormerPlaces(one, before);
    gathered.set(one.essay, withChanges(present, saverOf(one.essay).held));
  }
  useShelf.setState({ gathered });
}

/** Keeps where a note stood that is gone, for as long as it may come back by undo. */
function withFormerPlaces(now: GatheredNotes, before: GatheredNotes): GatheredNotes {
  const there = new Set(now.places.map(({ id }) => id));
  const gone = before.places.filter(({ id }) => !there.has(id));
  if (gone.length === 0 || now.headings.length !== before.headings.length) return now;
  const places = [...now.places, ...gone].sort((a, b) => a.start - b.start || b.end - a.end);
  return { ...now, places };
}

/** Takes in what was changed in the notes of an essay that is not on show. */
export function changeShelf(essay: EssayId, changes: readonly Change[]): void {
  changed.set(essay, changesSo(essay) + 1);
  const notes = useShelf.getState().gathered.get(essay);
  if (notes === undefined) gather([essay]);
  else put([withChanges(notes, changes)]);
}

function withChanges(notes: GatheredNotes, changes: readonly Change[]): GatheredNotes {
  const before = { ...emptyNotebook, annotations: notes.annotations };
  const { annotations } = apply(before, changes).notebook;
  return annotations === notes.annotations ? notes : { ...notes, annotations };
}

/** An essay leaves the page: its notes are listed as they were there until they are gathered anew. */
function putBack({ essay, notebook, placement }: ReturnType<typeof useNotes.getState>): void {
  if (essay === null) return;
  const notes = useShelf.getState().gathered.get(essay);
  changed.set(essay, changesSo(essay) + 1);
  if (notes !== undefined) {
    const passages = new Map(notes.places.map(({ id, passage }) => [id, passage]));
    const places = placement.placed.map(({ annotation: { id }, start, end }) => {
      return { id, start, end, passage: passages.get(id) ?? null };
    });
    put([{ ...notes, annotations: notebook.annotations, places }]);
  }
  gather([essay]);
}

/** Gathers anew what the library says to have changed otherwise than by the window. */
function follow(now: readonly LibraryEntry[], before: readonly LibraryEntry[]): void {
  if (now === before) return;
  const old = new Map(before.map((entry) => [entry.id, entry]));
  const { essay: shown } = useNotes.getState();
  const news = now.filter((entry) => {
    const was = old.get(entry.id);
    return (
      entry.id !== shown &&
      (was === undefined ||
        was.annotations !== entry.annotations ||
        was.edition !== entry.edition ||
        was.title !== entry.title)
    );
  });
  gather(news.map(({ id }) => id));
}
