import { basename, join } from 'node:path';
import type { Moment } from '../../core/annotation/past';
import type { EssayId } from '../../core/ids';
import type { Log } from '../log';
import { isNoFile } from '../storage/disk-failure';
import type { FileSystem } from '../storage/file-system';
import { namesIn } from '../storage/folder-names';
import { ifThere } from '../storage/if-there';
import { prepareFolder } from '../storage/prepared-folder';
import type { Quarantine } from '../storage/quarantine';
import { replaceFile, syncFile } from '../storage/replace-file';
import { mostSeq, mostStamp } from '../storage/seal';
import { SettingAside } from '../storage/setting-aside';
import type { JournalRecord } from './journal-record';
import type { JournalLine, JournalText } from './journal-text';
import { journalText, united } from './journal-text';

export interface JournalPlace {
  readonly fs: FileSystem;
  /** Holds the files `j-<seq of their first record>.log`. */
  readonly folder: string;
  /** Holds a second file of the same name for each. */
  readonly mirrorFolder: string;
  readonly quarantine: Quarantine;
  readonly log: Log;
  readonly now: () => Moment;
  /** A file of the journal was damaged or gone; what could be found of it is in use, and copies are in quarantine. */
  readonly damaged: (file: string, setAside: readonly string[]) => void;
  /** The file that lines are added to was taken away: what it held may be in memory only. */
  readonly vanished: () => void;
}

/** A journal file that nothing is added to any more. */
export interface ClosedFile {
  readonly name: string;
  readonly bytes: number;
  /** seq of the last record about each essay in it. */
  readonly lasts: ReadonlyMap<EssayId, number>;
  /**
   * Whether it may go when no snapshot needs it: not so while its damage could not be set aside, or
   * where a newer version wrote to it.
   */
  readonly mayGo: boolean;
}

export interface FoundJournal {
  readonly files: readonly ClosedFile[];
  /** In the order of their seq, and then of their writers. */
  readonly records: readonly JournalRecord[];
  /** The highest number that a record had or was to have: a crash may leave a file without one. */
  readonly last: number;
}

export const journalName = (seq: number): string => `j-${seq}.log`;

/**
 * Reads both journals into one. Where one of a pair of files is damaged or lacks lines, the damaged
 * one is copied to quarantine and both are made whole from what the two hold together. Throws what
 * the disk says: with a part unread, new records might take the numbers of old ones.
 */
export async function readJournal(place: JournalPlace): Promise<FoundJournal> {
  const { fs, folder, mirrorFolder } = place;
  for (const each of [folder, mirrorFolder]) {
    await prepareFolder(fs, each, place.log);
  }
  const names = new Set([...(await namesIn(fs, folder)), ...(await namesIn(fs, mirrorFolder))]);
  const ordered = [...names].filter((name) => numberOf(name) !== null);
  ordered.sort((a, b) => (numberOf(a) ?? 0) - (numberOf(b) ?? 0));
  const files: ClosedFile[] = [];
  const records: JournalRecord[] = [];
  for (const name of ordered) {
    const found = await readPair(place, name);
    files.push(found.file);
    records.push(...[...found.lines.values()].map(({ record }) => record));
  }
  records.sort((a, b) => a.seq - b.seq || compared(a.writer ?? '', b.writer ?? ''));
  // An empty file of a made-up name must not use all numbers up.
  const named = ordered.map((name) => numberOf(name) ?? 0).filter((seq) => seq <= mostStamp);
  const last = Math.max(0, records.at(-1)?.seq ?? 0, named.at(-1) ?? 0);
  return { files, records, last };
}

async function readPair(place: JournalPlace, name: string) {
  const { fs, log, damaged } = place;
  const path = join(place.folder, name);
  const mirrorPath = join(place.mirrorFolder, name);
  const [bytes, mirrorBytes] = [await bytesOf(place, path), await bytesOf(place, mirrorPath)];
  const text = journalText(bytes ?? new Uint8Array());
  const mirror = journalText(mirrorBytes ?? new Uint8Array());
  const lines = united(text, mirror);
  // Every mirrored line was synced in its own file first. The mirror may be behind, and after a power
  // cut garbled, but not in what the journal says had been synced there; and it goes first when both go.
  const isHurt = isDamaged(text) || lacks(mirror.lines.keys(), text).length > 0;
  const behind = lacks(text.lines.keys(), mirror);
  const synced = Math.max(0, ...[...text.lines.values()].map((line) => line.record.mirrored));
  const mirrorIsHurt =
    mirrorBytes !== null && (mirror.isMixedUp || behind.some((seq) => seq <= synced));
  let mayGo = [...lines.values()].every((line) => line.record.sets !== null);
  const setAside: string[] = [];
  try {
    if (isHurt || isDamaged(mirror)) log.write('journal damaged', { name, isHurt, mirrorIsHurt });
    if (isHurt && bytes !== null) setAside.push(await place.quarantine.copy(path));
    if (isDamaged(mirror)) setAside.push(await place.quarantine.copy(mirrorPath));
    const whole = Buffer.concat([...lines.values()].map((line) => line.bytes));
    if (isHurt) await replaceFile(fs, path, whole);
    // After kill -9 the last lines may lie in the system's memory only.
    else if (bytes !== null) await syncFile(fs, path);
    if (isDamaged(mirror) || behind.length > 0) await replaceFile(fs, mirrorPath, whole);
  } catch (error) {
    // A full or read-only disk: its notes can be read all the same.
    log.write('journal not made whole', { name, error });
    mayGo &&= !isHurt && !isDamaged(mirror);
  }
  if (isHurt || mirrorIsHurt) damaged(name, setAside);
  const size = bytes?.byteLength ?? mirrorBytes?.byteLength ?? 0;
  return { lines, file: { name, bytes: size, lasts: lastsOf(lines.values()), mayGo } };
}

const compared = (a: string, b: string) => (a < b ? -1 : Number(a > b));

const isDamaged = (text: JournalText) => text.hasBadLines || text.isMixedUp;

const lacks = (seqs: Iterable<number>, text: JournalText) =>
  [...seqs].filter((seq) => !text.lines.has(seq));

function lastsOf(lines: Iterable<JournalLine>): ReadonlyMap<EssayId, number> {
  const lasts = new Map<EssayId, number>();
  for (const { record } of lines) {
    for (const { essay } of record.sets ?? []) lasts.set(essay, record.seq);
  }
  return lasts;
}

/** null where there is none. A folder or pipe of that name is no journal: it is set aside. */
async function bytesOf(place: JournalPlace, path: string): Promise<Uint8Array | null> {
  try {
    return await ifThere(place.fs.read(path));
  } catch (error) {
    if (!isNoFile(error)) throw error;
    place.log.write('no file in the journal', { name: basename(path) });
    await new SettingAside(place.quarantine).move(path);
    return null;
  }
}

export const isJournalName = (name: string): boolean => numberOf(name) !== null;

/** seq of a journal file's first record, or null for another file. */
function numberOf(name: string): number | null {
  const [, digits] = /^j-(\d{1,13})\.log$/.exec(name) ?? [];
  const number = Number(digits);
  return number <= mostSeq ? number : null;
}
