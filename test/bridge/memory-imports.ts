import { textOf } from '../../core/document/essay';
import type { Essay } from '../../core/document/essay';
import type { ImportedDocument } from '../../core/document/imported';
import type { CollectionId, EditionId, EssayId } from '../../core/ids';
import { fileKind, importFormatOf } from '../../core/import/file-kind';
import type { Encoding } from '../../core/import/encoding';
import type { ImportItem, ImportState } from '../../core/import/import-item';
import { foldedLines, isAsking, isSettled } from '../../core/import/import-item';
import { refusalOf } from '../../core/import/refusal';
import type { Catalog } from '../../core/library/catalog';
import { entryOf } from '../../core/library/catalog';
import { withCollection } from '../../core/library/catalog-changes';
import { newEntry } from '../../core/library/new-entry';
import { withRestored } from '../../core/library/removal';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import { areWebAnnotations } from '../../core/incoming/notes-text';
import type { CutOutcome, ImportsTold } from '../../preload/answers';
import { readFile } from '../../renderer/import/read-file';
import type { TwinDisk, TwinFile } from './memory-disk';
import { recovered, sha256 } from './memory-disk';

interface Job {
  item: ImportItem;
  readonly bytes: Uint8Array;
  readonly fragment: boolean;
  encoding: Encoding | undefined;
  readonly together: Job[];
}

/** ms that the twin takes over a document, so that a page has something to show. */
const pace = 20;

/** The twin of main's queue of imports: one document at a time, over memory. */
export class MemoryImports {
  readonly #disk: TwinDisk;
  readonly #told: (told: ImportsTold) => void;
  readonly #changed: (catalog: Catalog) => void;
  #batch = 0;
  #lastId = 0;
  #jobs: Job[] = [];
  #isWorking = false;

  constructor(
    disk: TwinDisk,
    told: (told: ImportsTold) => void,
    changed: (catalog: Catalog) => void,
  ) {
    this.#disk = disk;
    this.#told = told;
    this.#changed = changed;
  }

  get list(): ImportsTold {
    return { batch: this.#batch, items: this.#jobs.map(({ item }) => item) };
  }

  add(files: readonly TwinFile[], opens = false): void {
    if (files.length === 0) return;
    if (this.#jobs.every(({ item }) => isSettled(item))) {
      this.#batch += 1;
      this.#jobs = [];
    }
    const together: Job[] = [];
    for (const { name, bytes, fragment = false } of files) {
      const id = (this.#lastId += 1);
      const item: ImportItem = { id, name, state: { kind: 'waiting' }, opens };
      const own = Uint8Array.from(bytes);
      together.push({ item, bytes: own, fragment, encoding: undefined, together });
    }
    this.#jobs.push(...together);
    this.#told(this.list);
    void this.#work();
  }

  again(id: number, encoding: Encoding | undefined): void {
    const job = this.#jobs.find(({ item }) => item.id === id);
    if (job === undefined || !['failed', 'cancelled'].includes(job.item.state.kind)) return;
    job.encoding = encoding ?? job.encoding;
    this.#become(job, { kind: 'waiting' });
    void this.#work();
  }

  cancel(id: number | null): void {
    for (const job of this.#jobs) {
      const isMeant = id === null || job.item.id === id;
      if (!isMeant || isSettled(job.item)) continue;
      const { state } = job.item;
      const [first] = state.kind === 'met' ? state.essays : [];
      this.#become(job, first === undefined ? { kind: 'cancelled' } : { kind: 'there', first });
    }
  }

  /** Whether a document asked for its notes to be taken; it asks no more. */
  joined(id: number): boolean {
    const job = this.#asking(id);
    const [first] = job?.item.state.kind === 'met' ? job.item.state.essays : [];
    const some = first ?? this.#disk.catalog.entries[0]?.id;
    if (job === undefined || some === undefined) return false;
    this.#become(job, { kind: 'joined', first: some });
    return true;
  }

  /** Keeps the essays of a shared file beside those that are there. */
  async copy(id: number): Promise<Result<readonly EssayId[]>> {
    const job = this.#asking(id);
    const { state } = job?.item ?? {};
    if (job === undefined || state?.kind !== 'met') return failure({ kind: 'request-refused' });
    const copies: Essay[] = [];
    for (const there of state.essays) {
      const essay = this.#disk.essays[there];
      const own = (await sha256(`${there} 2`)).slice(0, 32) as EssayId;
      if (essay !== undefined) copies.push({ ...essay, id: own, title: `${essay.title}（副本）` });
    }
    const [first] = copies;
    if (first === undefined) return failure({ kind: 'request-refused' });
    for (const copy of copies) this.#disk.essays[copy.id] = copy;
    const essays = copies.map((copy) => copy.id);
    const around = { title: first.title, bundled: false, before: [], after: [] };
    const collection = { id: first.id as string as CollectionId, ...around, essays };
    this.#changed(withCollection(this.#disk.catalog, collection, copies.map(newEntry)));
    this.#become(job, { kind: 'copied', first: first.id });
    return success(essays);
  }

  #asking(id: number): Job | undefined {
    return this.#jobs.find(({ item }) => item.id === id && isAsking(item));
  }

  /** What a file comes to now that it is cut in another way. */
  cutAnew(file: CollectionId, { parts, folded, joined }: CutOutcome): void {
    for (const job of this.#jobs) {
      const { state } = job.item;
      const [first] = parts;
      if (state.kind !== 'done' || state.file !== file || first === undefined) continue;
      const essays = parts.length;
      const { joined: _, ...rest } = state;
      const became = { ...rest, essays, folded, first: first.essay, returned: false };
      this.#become(job, joined === 0 ? became : { ...became, joined });
    }
  }

  async #work(): Promise<void> {
    if (this.#isWorking) return;
    this.#isWorking = true;
    for (;;) {
      const job = this.#jobs.find(({ item }) => item.state.kind === 'waiting');
      if (job === undefined) break;
      this.#become(job, { kind: 'reading' });
      await new Promise((resolve) => setTimeout(resolve, pace));
      const state = await this.#read(job);
      if (job.item.state.kind === 'reading') this.#become(job, state);
    }
    this.#isWorking = false;
  }

  async #read({ item, bytes, fragment, encoding }: Job): Promise<ImportState> {
    const kind = fileKind(bytes, item.name);
    const extension = importFormatOf(kind);
    if (extension === null) return { kind: 'failed', failure: refusalOf(kind, item.name) };
    if (extension === 'txt' && areWebAnnotations(bytes, (own) => new TextDecoder().decode(own))) {
      return { kind: 'notes' };
    }
    const collection = (await sha256(bytes)).slice(0, 32) as CollectionId;
    const known = this.#known(collection);
    if (known !== null) return known;
    const name = item.name.replace(/\.[^.]*$/u, '');
    const task = { name, extension, bytes, fragment, encoding };
    const read = await readFile(task);
    if (!read.ok) return { kind: 'failed', failure: read.failure };
    this.#disk.files[collection] = { ...task, bytes: [...bytes] };
    return this.#take(collection, read.value);
  }

  /** A file that was imported before; what of it is in the bin comes back. */
  #known(id: CollectionId): ImportState | null {
    const { catalog } = this.#disk;
    if (!catalog.collections.some((one) => one.id === id)) return null;
    const back = catalog.removed
      .filter(({ from }) => from.some((place) => place.collection === id))
      .map(({ entry }) => entry.id);
    if (back.length > 0) this.#changed(withRestored(catalog, back, recovered));
    const essays = this.#disk.catalog.collections.find((one) => one.id === id)?.essays ?? [];
    const [first] = essays;
    if (first === undefined) return null;
    return back.length === 0
      ? { kind: 'there', first }
      : { kind: 'done', file: id, essays: essays.length, folded: 0, first, returned: true };
  }

  async #take(id: CollectionId, document: ImportedDocument): Promise<ImportState> {
    const { title, before, after } = document;
    const essays: Essay[] = [];
    for (const { title: own, blocks } of document.essays) {
      const edition = (await sha256(textOf(blocks))) as EditionId;
      essays.push({ id: edition.slice(0, 32) as EssayId, edition, title: own, blocks });
    }
    const [first] = essays;
    if (first === undefined) return { kind: 'failed', failure: { kind: 'file-empty' } };
    if (essays.every((essay) => entryOf(this.#disk.catalog, essay.id) !== null)) {
      const hasNotes = document.essays.some(({ notes }) => notes !== undefined);
      if (hasNotes) return { kind: 'met', essays: essays.map((essay) => essay.id) };
      return { kind: 'there', first: first.id };
    }
    const returned = essays.some(({ id: essay }) => essay in this.#disk.notebooks);
    for (const essay of essays) this.#disk.essays[essay.id] = essay;
    const order = essays.map((essay) => essay.id);
    const collection = { id, title, bundled: false, before, after, essays: order };
    this.#changed(withCollection(this.#disk.catalog, collection, essays.map(newEntry)));
    const folded = foldedLines(document);
    const { joined } = document;
    return {
      kind: 'done',
      file: id,
      essays: essays.length,
      folded,
      first: first.id,
      returned,
      ...(joined === undefined ? {} : { joined }),
    };
  }

  #become(job: Job, state: ImportState): void {
    job.item = { ...job.item, state };
    if (job.item.opens && 'first' in state) {
      for (const other of job.together) {
        if (other !== job) other.item = { ...other.item, opens: false };
      }
    }
    this.#told({ batch: this.#batch, items: [job.item] });
  }
}
