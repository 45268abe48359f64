import type { Change } from '../../../core/annotation/change';
import type { Notebook } from '../../../core/annotation/notebook';
import type { Result } from '../../../core/result';
import type { NotesApplied } from '../../../preload/answers';
import type { NotesTold } from '../../../preload/events';
import { newDisk } from '../../bridge/memory-disk';
import { MemoryBridge } from '../../bridge/memory-bridge';
import { valueOf } from '../library/edition-hosts';
import { freshDisk, notesOn } from './notes-disk';
import { sampleEntry } from './sample-essay';

/** What serves the notes of a page: main over a disk, or the bridge's twin over memory. */
export interface CrossingHost {
  /** What the page was told, in order; of its own changes only the turn. */
  readonly told: readonly Omit<NotesTold, 'essay'>[];
  /** The notes that the page opens, and the turn they are of. */
  open(): Promise<Notebook & { readonly turn?: number }>;
  /** The page changes notes; `heard`: up to this turn it was told of them. */
  apply(changes: readonly Change[], heard?: number): Promise<Result<NotesApplied>>;
  /** Another window changes them. */
  applyElsewhere(changes: readonly Change[]): Promise<unknown>;
}

/** Main's notes, and two windows that show them. */
export function mainHost(): CrossingHost {
  const told: Omit<NotesTold, 'essay'>[] = [];
  const [here, there] = [{}, {}];
  const entry = sampleEntry();
  const notebooks = notesOn(freshDisk(), undefined, ({ changes, turn }, by) => {
    told.push({ changes: by === here ? [] : changes, turn });
  });
  return {
    told,
    open: async () => valueOf(await notebooks.open(entry)),
    apply: (changes, heard) => notebooks.apply(entry, changes, here, heard ?? null),
    applyElsewhere: (changes) => notebooks.apply(entry, changes, there),
  };
}

/** The same of the twin. */
export async function twinHost(): Promise<CrossingHost> {
  const disk = await newDisk({ text: '第一篇\n\n甲乙丙丁戊己庚辛壬癸' });
  const bridge = new MemoryBridge({ text: null }, disk, () => undefined);
  const [entry] = disk.catalog.entries;
  if (entry === undefined) throw new Error('no essay');
  const told: Omit<NotesTold, 'essay'>[] = [];
  bridge.on('notes.changed', ({ changes, turn }) => void told.push({ changes, turn }));
  const { id } = entry;
  return {
    told,
    open: async () => valueOf(await bridge.request('notes.open', id)),
    apply: (changes, heard) =>
      bridge.request('notes.apply', {
        essay: id,
        changes: [...changes],
        ...(heard === undefined ? {} : { heard }),
      }),
    applyElsewhere(changes) {
      bridge.changeNotes('window', id, changes);
      return Promise.resolve();
    },
  };
}
