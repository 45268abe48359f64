import { randomUUID } from 'node:crypto';
import { broughtAnnotations } from '../../core/annotation/brought';
import { textOf } from '../../core/document/essay';
import type { ImportedDocument } from '../../core/document/imported';
import type { ImportState } from '../../core/import/import-item';
import type { EssayId } from '../../core/ids';
import { annotationId } from '../../core/ids';
import type { LibraryEntry } from '../../core/library/catalog';
import type { Failure, Result } from '../../core/result';
import type { Log } from '../log';
import { diskFailure } from '../storage/disk-failure';
import { knownOf } from '../notes/open-notes';
import type { Notebooks } from '../notes/notebooks';
import type { Stores } from '../stores';
import { idsOf } from './essay-files';
import { essaysOf, knownDocument } from './known-document';
import type { ImportedFile, Library } from './library';

/** ms in which documents gather for one write of the catalogue, and bytes past which none are waited for. */
const gather = 400;
const mostGathered = 16 * 1024 * 1024;

interface Landed {
  readonly file: ImportedFile;
  readonly became: (state: ImportState) => void;
}

/**
 * The last step of an import: documents that were read go into the library, many with one write of the
 * catalogue, and notes that some had before are found again. Called done only when all of it is synced.
 */
export class Landing {
  readonly #stores: () => Promise<Result<Stores>>;
  readonly #log: Log;
  #gathered: Landed[] = [];
  #bytes = 0;
  #timer: NodeJS.Timeout | undefined;
  #turn: Promise<void> = Promise.resolve();

  constructor(stores: () => Promise<Result<Stores>>, log: Log) {
    this.#stores = stores;
    this.#log = log;
  }

  /** Takes a document in soon; `became` hears what came of it. */
  take(file: ImportedFile, became: (state: ImportState) => void): void {
    this.#gathered.push({ file, became });
    this.#bytes += file.bytes.byteLength;
    if (this.#bytes > mostGathered) this.#land();
    else this.#timer ??= setTimeout(() => this.#land(), gather);
  }

  /** Resolves when everything taken so far is in the library, or was refused. */
  settled(): Promise<void> {
    this.#land();
    return this.#turn;
  }

  #land(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const landed = this.#gathered;
    this.#gathered = [];
    this.#bytes = 0;
    if (landed.length > 0) this.#turn = this.#turn.then(() => this.#tried(landed));
  }

  async #tried(landed: readonly Landed[]): Promise<void> {
    try {
      const opened = await this.#stores();
      if (opened.ok) await add(opened.value, landed);
      else refuse(landed, opened.failure);
    } catch (error) {
      this.#log.write('import not added', { error });
      // One that the disk refuses must not stop the rest.
      if (landed.length > 1) for (const one of landed) await this.#tried([one]);
      else refuse(landed, diskFailure(error) ?? { kind: 'unexpected' });
    }
  }
}

async function add({ library, notebooks }: Stores, landed: readonly Landed[]): Promise<void> {
  const { fresh, known } = await sorted(library, landed);
  const removed = new Set(library.catalog.removed.map(({ entry }) => entry.id));
  const noted = await notebooks.essays();
  const added = fresh.length === 0 ? [] : await library.addAll(fresh.map(({ file }) => file));
  for (const [index, { file, became }] of fresh.entries()) {
    const entries = added[index] ?? [];
    let lost: Failure | null = null;
    for (const entry of entries) {
      // Notes outlive their essay: one that came back may have some.
      const notes = noted.has(entry.id) ? await notebooks.open(entry) : null;
      if (notes?.ok === true) library.knowNotes(entry.id, knownOf(notes.value));
      if (notes === null) lost ??= await bring(notebooks, entry, file.document);
    }
    const returned = entries.some(({ id }) => removed.has(id) || noted.has(id));
    became(lost === null ? done(file, entries, returned) : { kind: 'failed', failure: lost });
  }
  for (const { first, became } of known) became({ kind: 'there', first });
}

/** Takes over the comments and highlights that came with an essay; what the disk refuses, or null. */
async function bring(
  notebooks: Notebooks,
  entry: LibraryEntry,
  { essays }: ImportedDocument,
): Promise<Failure | null> {
  const essay = essays.find(({ blocks }) => idsOf(blocks).id === entry.id);
  if (essay?.annotations === undefined) return null;
  const changes = broughtAnnotations(essay.annotations, {
    text: textOf(essay.blocks),
    edition: entry.edition,
    newId: () => annotationId(randomUUID()),
    now: new Date().toISOString(),
  });
  const kept = await notebooks.apply(entry, changes);
  return kept.ok ? null : kept.failure;
}

/** Documents whose texts are new, and those whose texts are all in the library or came just before. */
async function sorted(library: Library, landed: readonly Landed[]) {
  const fresh: Landed[] = [];
  const known: (Landed & { first: EssayId })[] = [];
  const coming = new Set<EssayId>();
  for (const one of landed) {
    const { document } = one.file;
    const ids = essaysOf(library, document);
    const [first] = ids;
    const here = await knownDocument(library, document);
    if (here !== null) known.push({ ...one, first: here });
    else if (first !== undefined && ids.every((id) => coming.has(id))) {
      known.push({ ...one, first });
    } else {
      fresh.push(one);
      for (const id of ids) coming.add(id);
    }
  }
  return { fresh, known };
}

function done(
  { document }: ImportedFile,
  entries: readonly LibraryEntry[],
  returned: boolean,
): ImportState {
  const [first] = entries;
  if (first === undefined) return { kind: 'failed', failure: { kind: 'file-empty' } };
  const { before, after, essays } = document;
  const clutter = essays.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'clutter'));
  const folded = before.length + after.length + clutter.length;
  return { kind: 'done', essays: entries.length, folded, first: first.id, returned };
}

function refuse(landed: readonly Landed[], reason: Failure): void {
  for (const { became } of landed) became({ kind: 'failed', failure: reason });
}
