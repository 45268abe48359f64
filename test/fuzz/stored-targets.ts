import { isDeepStrictEqual } from 'node:util';
import { emptyCatalog } from '../../core/library/catalog';
import { catalogFormat } from '../../core/library/catalog-schema';
import { defaultSettings } from '../../core/settings';
import { settingsFrom } from '../../core/settings-schema';
import type { StoredFormat } from '../../core/stored';
import { isWhole, writeBackup } from '../../main/backup/backup-file';
import { lineOf } from '../../main/notes/journal-record';
import { journalText } from '../../main/notes/journal-text';
import type { StoredNotes } from '../../main/notes/notebook-format';
import { emptyNotes, notesFormat, notesIn, storedNotes } from '../../main/notes/notebook-format';
import { sealed, unseal } from '../../main/storage/seal';
import { put, sampleAnnotation, sampleEntry } from '../main/notes/sample-essay';
import { FaultDisk } from '../main/storage/fault-fs';
import type { FuzzTarget } from './fuzz-target';

const entry = sampleEntry(3);
const comments = ['', '想', '**重**\n"点"', '𠮷🙂'];
const notes = {
  ...emptyNotes,
  notebook: {
    annotations: comments.map((comment, n) => sampleAnnotation(n, comment)),
    reflection: '读后。\n再读。',
  },
};
const lines = comments.map((comment, n) =>
  lineOf({
    seq: n + 1,
    writer: 'start',
    mirrored: 0,
    sets: [{ essay: entry.id, title: '样文', after: n, when: null, changes: [put(n, comment)] }],
  }),
);
const known = journalText(Buffer.concat(lines)).lines;

/** A sealed file: one that says it is whole holds what was written. */
function storedFile<Value>(
  name: string,
  format: StoredFormat<Value>,
  value: Value,
  use: (value: Value) => void = () => undefined,
): FuzzTarget {
  return {
    name,
    seeds: [sealed(format, { value, seq: 7 })],
    check(bytes) {
      const found = unseal(format, bytes);
      if (found.kind !== 'value') return;
      use(found.stamped.value);
      const isAsWritten = isDeepStrictEqual(found.stamped, { value, seq: 7 });
      if (found.seal === 'whole' && !isAsWritten) throw new Error('whole, and not as written');
    },
  };
}

/** The notes in a file can be written again and are then the same. */
function notesCanBeKept(stored: StoredNotes): void {
  const { notes: kept } = notesIn(stored);
  const again = unseal(
    notesFormat,
    sealed(notesFormat, { value: storedNotes(stored.essay, stored.title, kept), seq: 1 }),
  );
  const isSame =
    again.kind === 'value' && isDeepStrictEqual(notesIn(again.stamped.value).notes, kept);
  if (!isSame) throw new Error('the notes do not come back');
}

const backup = '/backups/a.tar';

async function backupBytes(): Promise<Uint8Array> {
  const disk = new FaultDisk();
  disk.plant('/backups/.keep', new Uint8Array());
  const head = { library: '0123abcd', number: 1, reason: 'asked', app: '1.0.0' } as const;
  const when = { created: '2026-01-26T08:00:00.000Z', clean: true, essays: 1, annotations: 3 };
  await writeBackup(disk.fs, backup, { ...head, ...when, seq: 7 }, [
    { name: 'catalog.json', read: () => Promise.resolve(Buffer.from('{}')) },
    { name: `notes/${'a'.repeat(32)}.json`, read: () => Promise.resolve(Buffer.from('甲乙')) },
  ]);
  return disk.bytes(backup);
}

/** What lies on disk and may have been damaged there, or made by somebody else. */
export const storedTargets = async (): Promise<readonly FuzzTarget[]> => [
  storedFile('notes', notesFormat, storedNotes(entry.id, '样文', notes), notesCanBeKept),
  storedFile('catalog', catalogFormat, { ...emptyCatalog, entries: [entry] }),
  {
    name: 'journal',
    seeds: [Buffer.concat(lines), Buffer.concat(lines.toReversed()), ...lines],
    check(bytes) {
      for (const [seq, { record }] of journalText(bytes).lines) {
        const isWritten = isDeepStrictEqual(record, known.get(seq)?.record);
        if (!isWritten) throw new Error(`record ${seq} was never written`);
      }
    },
  },
  {
    name: 'settings',
    seeds: [Buffer.from(JSON.stringify(defaultSettings))],
    check(bytes) {
      let json: unknown;
      try {
        json = JSON.parse(Buffer.from(bytes).toString('utf8'));
      } catch {
        // The reader sets such a file aside.
        return;
      }
      const settings = settingsFrom(json);
      if (!isDeepStrictEqual(settingsFrom(settings), settings)) throw new Error('not settled');
    },
  },
  {
    name: 'backup',
    seeds: [await backupBytes()],
    async check(bytes) {
      const disk = new FaultDisk();
      disk.plant(backup, bytes);
      await isWhole(disk.fs, backup);
    },
  },
];
