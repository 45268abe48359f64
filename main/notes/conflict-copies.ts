import { basename, join } from 'node:path';
import { isEdit } from '../../core/annotation/remember';
import type { Change } from '../../core/annotation/change';
import { targetOf } from '../../core/annotation/change';
import { apply } from '../../core/annotation/notebook';
import { emptyPast } from '../../core/annotation/past';
import type { EssayId } from '../../core/ids';
import { isEssayId } from '../../core/ids';
import type { Notice } from '../../preload/answers';
import type { Log } from '../log';
import { errno } from '../storage/disk-failure';
import type { FileSystem } from '../storage/file-system';
import type { Quarantine } from '../storage/quarantine';
import { originalOf } from '../storage/conflict-name';
import { unseal } from '../storage/seal';
import { foundMerged } from './found-notes';
import { isJournalName } from './journal-files';
import type { ChangeSet } from './journal-record';
import { journalText } from './journal-text';
import type { OtherNotes } from './joining';
import { notesFormat, notesIn } from './notebook-format';
import type { Notebooks } from './notebooks';

export interface ConflictPlace {
  readonly fs: FileSystem;
  /** Of the snapshots. */
  readonly folder: string;
  readonly journal: string;
  readonly journalMirror: string;
  readonly quarantine: Quarantine;
  readonly log: Log;
  readonly say: (notice: Notice) => void;
  readonly notebooks: Pick<Notebooks, 'takeIn' | 'notesOf'>;
}

/**
 * Looks for second copies of notes and of the journal that a service which syncs folders has left,
 * takes in what is in them, and sets them aside. What is not ours is left alone; a copy that the
 * disk does not let go is looked at again the next time, and adds nothing then.
 */
export async function takeInConflictCopies(place: ConflictPlace): Promise<void> {
  const { folder, journal, journalMirror } = place;
  for (const name of await copiesIn(place, folder, isNotesName)) {
    await attempted(place, name, () => takeInNotes(place, join(folder, name)));
  }
  for (const each of [journal, journalMirror]) {
    for (const name of await copiesIn(place, each, isJournalName)) {
      await attempted(place, name, () => takeInJournal(place, join(each, name)));
    }
  }
}

const essayOf = (name: string) => name.slice(0, -'.json'.length);
const isNotesName = (name: string) => name.endsWith('.json') && isEssayId(essayOf(name));

/** Names of what seem to be second copies in a folder. */
export async function copiesIn(
  { fs, log }: Pick<ConflictPlace, 'fs' | 'log'>,
  folder: string,
  isOriginal: (name: string) => boolean,
): Promise<readonly string[]> {
  try {
    const names = await fs.list(folder);
    return names.filter((name) => originalOf(name, isOriginal) !== null).sort();
  } catch (error) {
    if (errno(error) !== 'ENOENT') log.write('copies not looked for', { error });
    return [];
  }
}

/** Goes on with the next copy where one cannot be taken in. */
export async function attempted(
  { log }: Pick<ConflictPlace, 'log'>,
  name: string,
  step: () => Promise<void>,
): Promise<void> {
  try {
    await step();
  } catch (error) {
    log.write('copy not taken in', { name, error });
  }
}

async function takeInNotes(place: ConflictPlace, path: string): Promise<void> {
  const { fs, notebooks } = place;
  const found = unseal(notesFormat, await fs.read(path));
  const original = originalOf(basename(path), isNotesName);
  if (found.kind !== 'value' || original === null) return;
  const { value, seq } = found.stamped;
  if (value.essay !== essayOf(original)) return;
  const { notes, dropped } = notesIn(value);
  // A number that a broken seal names may be anything.
  const sure = found.seal === 'broken' ? 0 : seq;
  const taken = await notebooks.takeIn(value.essay, value.title, { ...notes, seq: sure });
  if (!taken.ok) return;
  const isWhole = taken.value.isWhole && dropped === 0;
  await setAside(place, path, value.title, isWhole);
}

async function takeInJournal(place: ConflictPlace, path: string): Promise<void> {
  const { fs, notebooks } = place;
  const { lines } = journalText(await fs.read(path));
  const records = [...lines.values()].map(({ record }) => record);
  // Not a line of ours, or one of a newer version.
  if (records.length === 0 || records.some(({ sets }) => sets === null)) return;
  const byEssay = new Map<EssayId, ChangeSet[]>();
  for (const { sets } of records) {
    for (const set of sets ?? []) {
      byEssay.set(set.essay, [...(byEssay.get(set.essay) ?? []), set]);
    }
  }
  let title = '';
  let isWhole = true;
  for (const [essay, sets] of byEssay) {
    title = sets.at(-1)?.title ?? '';
    const mine = await notebooks.notesOf(essay, title);
    if (!mine.ok) return;
    const taken = await notebooks.takeIn(essay, title, withAdditions(mine.value, sets));
    if (!taken.ok) return;
    isWhole &&= taken.value.isWhole;
  }
  await setAside(place, path, title, isWhole);
}

/**
 * The notes as they would be had the changes been made to them; nothing is removed, because nobody
 * knows whether it was there already when it was.
 */
function withAdditions(mine: Omit<OtherNotes, 'seq'>, sets: readonly ChangeSet[]): OtherNotes {
  const last = new Map<string | null, Change>();
  for (const change of sets.flatMap(({ changes }) => changes).filter(isEdit)) {
    last.set(targetOf(change), change);
  }
  const changes = [...last.values()].filter(({ kind }) => kind !== 'remove');
  return { notebook: apply(mine.notebook, changes).notebook, past: emptyPast, seq: 0 };
}

async function setAside(
  { quarantine, say, log }: ConflictPlace,
  path: string,
  title: string,
  isWhole: boolean,
): Promise<void> {
  const name = basename(path);
  const kept = [await quarantine.move(path)];
  const found = foundMerged(name, title, 'conflict-copy', { isWhole, setAside: kept });
  log.write('copy taken in', { name, as: kept });
  say({ kind: 'notes-merged', found });
}
