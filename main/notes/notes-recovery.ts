import type { Moment } from '../../core/annotation/past';
import type { DurableAdapter, ReadBack } from '../storage/durable-adapter';
import { attempt, previousOf } from '../storage/durable-adapter';
import type { SettingAside } from '../storage/setting-aside';
import type { NumberedSet } from './numbered-sets';
import type { Notes, StoredNotes } from './notebook-format';
import { emptyNotes, notesIn } from './notebook-format';
import type { NotesAt, Replayed } from './replay';
import { withLeftBehind } from './left-behind';
import { lastOf, replay } from './replay';

/** What had happened to an essay's notes on disk. */
export interface NotesFinding {
  /**
   * 'none': nothing · 'edited': changed by somebody else, and used so · 'damaged': a file was set
   * aside · 'gone': a file or a record is not there that should be · 'replaced': by another computer,
   * and joined with what it lacked.
   */
  readonly harm: 'none' | 'edited' | 'damaged' | 'gone' | 'replaced';
  /** Whether all notes are known to be back. */
  readonly isComplete: boolean;
  /** What the journal was applied to: the file as it is, the generation before, a backup, or nothing. */
  readonly used: 'as-found' | 'older' | 'backup' | 'journal' | 'nothing';
  /** Names in quarantine of what was set aside. */
  readonly setAside: readonly string[];
}

export type Recovery =
  | {
      readonly kind: 'found';
      readonly present: NotesAt;
      /** The title that was found with the notes; '' where there was none. */
      readonly title: string;
      /** seq of the snapshot that is in place; null where there is none. */
      readonly snapshot: number | null;
      readonly finding: NotesFinding;
    }
  | { readonly kind: 'newer-version' };

export interface RecoveryPlace {
  readonly path: string;
  readonly adapter: DurableAdapter<StoredNotes>;
  readonly aside: SettingAside;
  /** The essay's records in the journal. */
  readonly sets: readonly NumberedSet[];
  readonly now: Moment;
  /** Whether the library knows of notes. */
  readonly isKnown: boolean;
  /** The notes in the newest backup that has them; null where none has. */
  readonly backup: () => Promise<ReadBack<StoredNotes> | null>;
}

type Previous = ReadBack<StoredNotes> | 'unreadable' | null;

/**
 * An essay's notes from what is on disk: the snapshot, else the generation before it, else the newest
 * backup, else nothing; then the journal on top. Whatever is damaged is set aside before anything is written. Throws what
 * the disk says.
 */
export async function recoverNotes(place: RecoveryPlace): Promise<Recovery> {
  const { adapter, aside, path, sets, now } = place;
  const current = await attempt(() => adapter.read());
  if (current === 'newer-version') return { kind: 'newer-version' };
  if (current !== null && current !== 'unreadable' && current.seal !== 'broken') {
    return fromSnapshot(place, current);
  }
  const previous = await attempt(() => adapter.readPrevious());
  if (previous === 'newer-version') return { kind: 'newer-version' };
  const rebuilt = replay(baseIn(previous), sets, now);
  if (current !== null && current !== 'unreadable') {
    const isWhole = rebuilt.isComplete && isSure(previous);
    if (!isWhole || !isDamage(current, rebuilt)) return fromEdited(place, current);
  }
  const setAside: string[] = [];
  if (current !== null) setAside.push(...(await aside.move(path)));
  if (previous === 'unreadable') setAside.push(...(await aside.move(previousOf(path))));
  const hasDamage = current !== null || previous === 'unreadable';
  const backup = await backupFor(place, previous, rebuilt, hasDamage);
  if (backup !== null) return fromBackup(place, backup, hasDamage, setAside);
  const harm = hasDamage ? 'damaged' : previous !== null || !rebuilt.isComplete ? 'gone' : 'none';
  const isComplete = rebuilt.isComplete && isSure(previous) && !isAllGone(place, hasDamage);
  const isEmpty = previous === null || previous === 'unreadable';
  const used = !isEmpty ? 'older' : sets.length > 0 ? 'journal' : 'nothing';
  return {
    kind: 'found',
    present: lastOf(rebuilt),
    title: previous === null || previous === 'unreadable' ? '' : previous.value.title,
    snapshot: null,
    finding: { harm, isComplete, used, setAside },
  };
}

/** The notes in a backup, where nothing else tells all of them. */
async function backupFor(
  { sets, isKnown, backup }: RecoveryPlace,
  previous: Previous,
  rebuilt: Replayed,
  hasDamage: boolean,
): Promise<ReadBack<StoredNotes> | null> {
  if (previous !== null && previous !== 'unreadable') return null;
  const isLost = hasDamage || isKnown || !rebuilt.isComplete;
  const isInJournal = rebuilt.isComplete && sets.length > 0;
  return isLost && !isInJournal ? backup() : null;
}

function fromBackup(
  { sets, now }: RecoveryPlace,
  { value, seal, seq: stamp }: ReadBack<StoredNotes>,
  hasDamage: boolean,
  setAside: readonly string[],
): Recovery {
  const { notes, dropped } = notesIn(value);
  const replayed = replay({ ...notes, seq: seal === 'none' ? 1 : stamp }, sets, now);
  // With no record since, nobody knows whether there was one.
  const isComplete = replayed.isComplete && sets.length > 0 && dropped === 0;
  const harm = hasDamage ? 'damaged' : 'gone';
  const finding: NotesFinding = { harm, isComplete, used: 'backup', setAside };
  const present = lastOf(replayed);
  return { kind: 'found', present, title: value.title, snapshot: null, finding };
}

async function fromSnapshot(
  { aside, path, sets, now }: RecoveryPlace,
  { value, seal, seq: stamp }: ReadBack<StoredNotes>,
): Promise<Recovery> {
  // Notes of the first version are in no journal: the chain of records must not seem to begin at 0.
  const seq = seal === 'none' ? 1 : stamp;
  const { notes, dropped } = notesIn(value);
  const setAside = dropped > 0 ? await aside.copy(path) : [];
  const joined = seal === 'whole' ? withLeftBehind({ ...notes, seq }, sets, now) : null;
  const replayed = replay(joined ?? { ...notes, seq }, sets, now);
  const isComplete = replayed.isComplete && dropped === 0;
  const isHurt = isComplete ? 'none' : 'gone';
  const harm = dropped > 0 ? 'damaged' : joined === null ? isHurt : 'replaced';
  const finding: NotesFinding = { harm, isComplete, used: 'as-found', setAside };
  const present = lastOf(replayed);
  return { kind: 'found', present, title: value.title, snapshot: seq, finding };
}

/** A file that opens and says something else than what was written. */
async function fromEdited(place: RecoveryPlace, current: ReadBack<StoredNotes>): Promise<Recovery> {
  const recovery = await fromSnapshot(place, current);
  if (recovery.kind !== 'found' || recovery.finding.harm === 'damaged') return recovery;
  const setAside = await place.aside.copy(place.path);
  return { ...recovery, finding: { ...recovery.finding, harm: 'edited', setAside } };
}

/**
 * Whether a file with a broken seal is damaged rather than edited: it has notes that are none, or
 * they are at most one byte away from what was written (people who edit a file change more). What
 * the notes were before nobody edits.
 */
function isDamage({ value }: ReadBack<StoredNotes>, rebuilt: Replayed): boolean {
  return notesIn(value).dropped > 0 || isNearly(value, rebuilt.states);
}

/** Whether stored notes are at most one byte away from one of these. */
export function isNearly(value: StoredNotes, states: readonly Notes[]): boolean {
  const found = bytesOf(notesIn(value).notes);
  return states.some((state) => {
    const written = bytesOf(state);
    return found.byteLength === written.byteLength && unlike(found, written) <= 1;
  });
}

const bytesOf = ({ notebook }: Notes) => Buffer.from(JSON.stringify(notebook));

/** How many bytes of two equally long buffers differ. */
function unlike(a: Uint8Array, b: Uint8Array): number {
  return a.reduce((count, byte, index) => (byte === b[index] ? count : count + 1), 0);
}

function baseIn(previous: Previous): NotesAt {
  if (previous === null || previous === 'unreadable') return { ...emptyNotes, seq: 0 };
  return { ...notesIn(previous.value).notes, seq: previous.seq };
}

/** Whether a generation, together with the journal, tells everything: files of the first version do not. */
function isSure(previous: Previous): boolean {
  return previous === null || (previous !== 'unreadable' && previous.seal === 'whole');
}

/** Damaged files and nothing in the journal: the journal that began with nothing is gone as well. */
function isAllGone({ sets }: RecoveryPlace, hasDamage: boolean): boolean {
  return hasDamage && sets.length === 0;
}
