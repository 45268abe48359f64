import { join } from 'node:path';
import { memberOf, essayMember, catalogMember } from '../../core/backup/member';
import { isEditionId, isEssayId } from '../../core/ids';
import type { Catalog } from '../../core/library/catalog';
import { catalogFormat } from '../../core/library/catalog-schema';
import type { Home } from '../home/home';
import { notesFormat } from '../notes/notebook-format';
import { previousOf } from '../storage/durable-adapter';
import type { FileSystem } from '../storage/file-system';
import { sortedNamesIn } from '../storage/folder-names';
import { ifThere } from '../storage/if-there';
import { unseal } from '../storage/seal';
import type { Source } from './backup-file';

/** What goes into a backup, and what can be said of it. */
export interface Gathered {
  readonly sources: readonly Source[];
  readonly essays: number;
  readonly annotations: number;
  /** Whether all of it is as it was written. */
  readonly isWhole: boolean;
}

/** The catalogue and all notes, as they lie on disk. Throws what the disk says. */
export async function gatherNotes(fs: FileSystem, home: Home): Promise<Gathered> {
  const sources: Source[] = [];
  const catalogBytes = await ifThere(fs.read(join(home.library, 'catalog.json')));
  const catalog = catalogBytes && unseal(catalogFormat, catalogBytes);
  let isWhole = isSound(catalog);
  if (catalogBytes !== null) sources.push(held(catalogMember, catalogBytes));
  for (const file of await sortedNamesIn(fs, home.notes)) {
    const name = `notes/${file}`;
    if (memberOf(name)?.kind !== 'notes') continue;
    const bytes = await fs.read(join(home.notes, file));
    isWhole &&= isSound(unseal(notesFormat, bytes));
    sources.push(held(name, bytes));
  }
  return { sources, isWhole, ...counts(catalog?.kind === 'value' ? catalog.stamped.value : null) };
}

/** The same with the texts of the essays, their pictures and the files they came from, which never change. */
export async function gatherLibrary(fs: FileSystem, home: Home): Promise<Gathered> {
  const gathered = await gatherNotes(fs, home);
  const sources = [...gathered.sources];
  const essays = join(home.library, 'essays');
  for (const id of await sortedNamesIn(fs, essays)) {
    if (!isEssayId(id)) continue;
    for (const file of await sortedNamesIn(fs, join(essays, id))) {
      const edition = file.replace(/\.json$/, '');
      if (!isEditionId(edition)) continue;
      const path = join(essays, id, file);
      sources.push({ name: essayMember(id, edition), read: () => fs.read(path) });
    }
  }
  for (const part of ['originals', 'media']) {
    const folder = join(home.library, part);
    for (const file of await sortedNamesIn(fs, folder)) {
      const name = `${part}/${file}`;
      if (memberOf(name) === null) continue;
      sources.push({ name, read: () => fs.read(join(folder, file)) });
    }
  }
  return { ...gathered, sources };
}

/** All that is written over as it is used, byte for byte: both generations and the journals. */
export async function gatherRaw(fs: FileSystem, home: Home): Promise<Gathered> {
  const gathered = await gatherNotes(fs, home);
  const sources = [...gathered.sources];
  const previous = await ifThere(fs.read(previousOf(join(home.library, 'catalog.json'))));
  if (previous !== null) sources.push(held(previousOf(catalogMember), previous));
  const folders = { notes: home.notes, journal: home.journal, 'journal-b': home.journalMirror };
  for (const [part, folder] of Object.entries(folders)) {
    for (const file of await sortedNamesIn(fs, folder)) {
      const name = `${part}/${file}`;
      if (memberOf(name)?.kind !== 'raw') continue;
      sources.push(held(name, await fs.read(join(folder, file))));
    }
  }
  return { ...gathered, sources };
}

/** Held in memory: what is written over while a backup is made must read the same twice. */
function held(name: string, bytes: Uint8Array): Source {
  return { name, read: () => Promise.resolve(bytes) };
}

function isSound(found: ReturnType<typeof unseal> | null): boolean {
  if (found === null || found.kind === 'newer-version') return true;
  return found.kind === 'value' && found.seal !== 'broken';
}

function counts(catalog: Catalog | null): Pick<Gathered, 'essays' | 'annotations'> {
  const entries = catalog?.entries ?? [];
  const annotations = entries.reduce((sum, entry) => sum + entry.annotations, 0);
  return { essays: entries.length, annotations };
}
