import type { ImportedDocument } from '../../core/document/imported';
import type { ImportState } from '../../core/import/import-item';
import { foldedLines } from '../../core/import/import-item';
import type { EssayId } from '../../core/ids';
import type { LibraryEntry } from '../../core/library/catalog';
import { essayOfEdition } from '../../core/library/new-edition';
import type { Failure, Result } from '../../core/result';
import type { Log } from '../log';
import { diskFailure } from '../storage/disk-failure';
import { knownOf } from '../notes/open-notes';
import type { Stores } from '../stores';
import { bringComments } from './brought-comments';
import { bringNotes } from './brought-notes';
import { idsOf } from './essay-files';
import { essaysOf, knownDocument } from './known-document';
import type { ImportedFile } from './imported-file';
import { collectionOf } from './imported-file';
import type { Library } from './library';

/** ms in which documents gather for one write of the catalogue, and bytes past which none are waited for. */
const gather = 400;
const mostGathered = 16 * 1024 * 1024;

interface Landed {
  readonly file: ImportedFile;
  readonly became: (state: ImportState) => void;
  /** What to say of a file that is in the library already; null where that is to be found out. */
  readonly known: ImportState | null;
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

  /**
   * Takes a document in soon; `became` hears what came of it. Of a file that is there already (`known`
   * says how) only comments and pictures are taken, as far as they are not there.
   */
  take(
    file: ImportedFile,
    became: (state: ImportState) => void,
    known: ImportState | null = null,
  ): void {
    this.#gathered.push({ file, became, known });
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

async function add(stores: Stores, landed: readonly Landed[]): Promise<void> {
  const { library, notebooks } = stores;
  const { fresh, known } = await sorted(library, landed);
  const removed = new Set(library.catalog.removed.map(({ entry }) => entry.id));
  const noted = await notebooks.essays();
  const added = fresh.length === 0 ? [] : await library.addAll(fresh.map(({ file }) => file));
  for (const [index, { file, became }] of fresh.entries()) {
    const entries = added[index] ?? [];
    for (const entry of entries) {
      // Notes outlive their essay: one that came back may have some.
      const notes = noted.has(entry.id) ? await notebooks.open(entry) : null;
      if (notes?.ok === true) library.knowNotes(entry.id, knownOf(notes.value));
    }
    const returned = entries.some(({ id }) => removed.has(id) || noted.has(id));
    became(await brought(stores, file.document, done(file, entries, returned)));
  }
  for (const { file, became, state } of known) {
    const pictures = await library.illustrate(file.document);
    const shown = state.kind === 'there' && pictures > 0 ? { ...state, pictures } : state;
    became(await brought(stores, file.document, shown));
  }
}

/** Takes over the comments and notes that came with a document; `state`, or what the disk refuses. */
async function brought(
  stores: Stores,
  { essays }: ImportedDocument,
  state: ImportState,
): Promise<ImportState> {
  const { library, notebooks } = stores;
  let dropped = 0;
  for (const essay of essays) {
    const { id, edition } = idsOf(essay.blocks);
    const entry = library.noted(essayOfEdition(library.catalog, edition) ?? id);
    if (entry === null) continue;
    const kept = await bringComments(notebooks, entry, essay);
    if (!kept.ok) return { kind: 'failed', failure: kept.failure };
    const noted = await bringNotes(stores, entry, essay);
    if (!noted.ok) return { kind: 'failed', failure: noted.failure };
    dropped += noted.value;
  }
  if (dropped === 0 || state.kind !== 'done') return state;
  const lack = { what: 'annotations', count: dropped } as const;
  return { ...state, lacks: [...(state.lacks ?? []), lack] };
}

/** Documents whose texts are new, and those whose texts are all in the library or came just before. */
async function sorted(library: Library, landed: readonly Landed[]) {
  const fresh: Landed[] = [];
  const known: (Landed & { state: ImportState })[] = [];
  const coming = new Set<EssayId>();
  for (const one of landed) {
    const { document } = one.file;
    const ids = essaysOf(library, document);
    const isComing = ids.every((id) => coming.has(id));
    const first = (await knownDocument(library, document)) ?? (isComing ? ids[0] : null) ?? null;
    if (one.known !== null) known.push({ ...one, state: one.known });
    else if (first !== null) known.push({ ...one, state: { kind: 'there', first } });
    else {
      fresh.push(one);
      for (const id of ids) coming.add(id);
    }
  }
  return { fresh, known };
}

function done(
  { document, bytes }: ImportedFile,
  entries: readonly LibraryEntry[],
  returned: boolean,
): ImportState {
  const [first] = entries;
  if (first === undefined) return { kind: 'failed', failure: { kind: 'file-empty' } };
  const { joined, lacks } = document;
  return {
    kind: 'done',
    file: collectionOf(bytes),
    essays: entries.length,
    folded: foldedLines(document),
    first: first.id,
    returned,
    ...(joined === undefined ? {} : { joined }),
    ...(lacks === undefined ? {} : { lacks }),
  };
}

function refuse(landed: readonly Landed[], reason: Failure): void {
  for (const { became } of landed) became({ kind: 'failed', failure: reason });
}
