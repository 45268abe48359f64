import { isAsking, isSettled } from '../../core/import/import-item';
import { areWebAnnotations } from '../../core/incoming/notes-text';
import type { ImportItem, ImportState } from '../../core/import/import-item';
import type { Encoding } from '../../core/import/encoding';
import type { CollectionId, EssayId } from '../../core/ids';
import type { Failure, Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { CutOutcome, ImportsTold, NotesCame } from '../../preload/answers';
import type { ImportTask } from '../../preload/import-contract';
import type { Log } from '../log';
import { diskFailure } from '../storage/disk-failure';
import type { Stores } from '../stores';
import { isBackup } from '../incoming/is-backup';
import { chosenFile, taskOf } from './file-to-import';
import type { ImportQuestion, NotesIn } from './import-question';
import { aboutMet, aboutNotes } from './import-question';
import type { ImportWindows } from './import-window';
import type { Known } from './known-document';
import { knownFile } from './known-document';
import { Landing } from './landing';
import { hasNews, sortedArrival } from './shared-arrival';

/** Where a document's bytes come from: a path, the reader's clipboard, or nowhere for a reason. */
export type ImportSource =
  | { readonly path: string; readonly name: string }
  | { readonly bytes: Uint8Array; readonly name: string; readonly fragment: boolean }
  | { readonly failure: Failure; readonly name: string };

export interface ImportQueuePlace {
  readonly imports: Pick<ImportWindows, 'read'>;
  readonly stores: () => Promise<Result<Stores>>;
  readonly notesIn: NotesIn;
  readonly copyTitle: (title: string) => string;
  /** What has changed since it was last told. */
  readonly told: (told: ImportsTold) => void;
  readonly log: Log;
}

interface Job {
  item: ImportItem;
  readonly source: ImportSource;
  encoding: Encoding | undefined;
  /** Ends the reading; null while it is not read. */
  reading: AbortController | null;
  /** What is asked about it; null where nothing is. */
  question: ImportQuestion | null;
  /** Those it was given with, itself among them. */
  readonly together: Job[];
}

/** How many are read at the same time. */
const atOnce = 2;
/** ms in which changes gather before they are told. */
const tellAfter = 80;

/**
 * Documents on their way into the library, a few at a time; one that fails never stops the rest. A
 * batch lasts as long as something is on its way: what comes then joins it.
 */
export class ImportQueue {
  readonly #place: ImportQueuePlace;
  readonly #landing: Landing;
  #batch = 0;
  #lastId = 0;
  #jobs = new Map<number, Job>();
  #working = 0;
  readonly #changed = new Set<number>();
  #timer: NodeJS.Timeout | undefined;
  #ended = false;

  constructor(place: ImportQueuePlace) {
    this.#place = place;
    this.#landing = new Landing(place.stores, place.log);
  }

  /** Every document of the batch, in the order in which they came. */
  get list(): ImportsTold {
    return { batch: this.#batch, items: [...this.#jobs.values()].map(({ item }) => item) };
  }

  /** Takes documents on. `opens`: they were given to be read; then the first that comes in is opened. */
  add(sources: readonly ImportSource[], opens = false): void {
    if (sources.length === 0 || this.#ended) return;
    if ([...this.#jobs.values()].every(({ item }) => isSettled(item))) {
      this.#batch += 1;
      this.#jobs = new Map();
      this.#changed.clear();
    }
    const together: Job[] = [];
    for (const source of sources) {
      const id = (this.#lastId += 1);
      const item: ImportItem = { id, name: source.name, state: { kind: 'waiting' }, opens };
      const rest = { encoding: undefined, reading: null, question: null };
      const job: Job = { item, source, together, ...rest };
      together.push(job);
      this.#jobs.set(id, job);
      this.#note(id);
    }
    this.#work();
  }

  /** Reads one again that failed or was cancelled; `encoding`: as the reader chose. */
  again(id: number, encoding: Encoding | undefined): void {
    const job = this.#jobs.get(id);
    if (job === undefined || !['failed', 'cancelled'].includes(job.item.state.kind)) return;
    job.encoding = encoding ?? job.encoding;
    this.#become(job, { kind: 'waiting' });
    this.#work();
  }

  /** What a file comes to now that it is cut in another way. */
  cutAnew(file: CollectionId, { parts, folded, joined }: CutOutcome): void {
    const [first] = parts;
    for (const job of this.#jobs.values()) {
      const { state } = job.item;
      if (state.kind !== 'done' || state.file !== file || first === undefined) continue;
      const essays = parts.length;
      const { joined: _, ...rest } = state;
      const became = { ...rest, essays, folded, first: first.essay, returned: false };
      this.#become(job, joined === 0 ? became : { ...became, joined });
    }
  }

  /** Calls one off, or all (null). What has been read already comes in. */
  cancel(id: number | null): void {
    const jobs = id === null ? [...this.#jobs.values()] : [this.#jobs.get(id)];
    for (const job of jobs) {
      if (job?.item.state.kind === 'waiting') this.#become(job, { kind: 'cancelled' });
      if (job !== undefined && isAsking(job.item)) {
        this.#become(job, job.question?.declined ?? { kind: 'cancelled' });
      }
      job?.reading?.abort();
    }
  }

  /** The notes of a document that asks, placed; then it asks no more. */
  async join(id: number, stores: Stores, onShow: EssayId | null): Promise<Result<NotesCame>> {
    const job = this.#jobs.get(id);
    if (!job?.question || !isAsking(job.item)) return failure({ kind: 'request-refused' });
    const came = await job.question.join(stores, onShow);
    const [first] = came.ok ? came.value.essays : [];
    if (first !== undefined) this.#become(job, { kind: 'joined', first: first.essay });
    else if (!came.ok && job.item.state.kind === 'notes') this.#become(job, failed(came.failure));
    return came;
  }

  /** Keeps the essays of a shared file that asks as essays of their own, and gives them. */
  async copy(id: number, stores: Stores): Promise<Result<readonly EssayId[]>> {
    const job = this.#jobs.get(id);
    if (!job?.question?.copy || !isAsking(job.item)) return failure({ kind: 'request-refused' });
    const kept = await job.question.copy(stores);
    if (!kept.ok) return kept;
    const { essays, dropped } = kept.value;
    const [first] = essays;
    const lacks =
      dropped === 0 ? {} : { lacks: [{ what: 'annotations', count: dropped } as const] };
    if (first !== undefined) this.#become(job, { kind: 'copied', first, ...lacks });
    return success(essays);
  }

  /** Reads nothing more: the app is quitting. Resolves when what was read is in the library. */
  async end(): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#timer);
    this.cancel(null);
    await this.#landing.settled();
  }

  #work(): void {
    while (this.#working < atOnce && !this.#ended) {
      const job = [...this.#jobs.values()].find(({ item }) => item.state.kind === 'waiting');
      if (job === undefined) return;
      this.#working += 1;
      this.#become(job, { kind: 'reading' });
      void this.#tried(job).then((state) => {
        this.#working -= 1;
        if (state !== null) this.#become(job, state);
        this.#work();
      });
    }
  }

  /** What became of a document; null where it is still to land. */
  async #tried(job: Job): Promise<ImportState | null> {
    job.reading = new AbortController();
    const { signal } = job.reading;
    try {
      const state = await this.#read(job, signal);
      return signal.aborted && state?.kind === 'failed' ? { kind: 'cancelled' } : state;
    } catch (error) {
      this.#place.log.write('import failed', { error });
      return failed(diskFailure(error) ?? { kind: 'unexpected' });
    } finally {
      job.reading = null;
    }
  }

  async #read(job: Job, signal: AbortSignal): Promise<ImportState | null> {
    const path = 'path' in job.source ? job.source.path : null;
    if (path !== null && (await isBackup(path))) return this.#asks(job, this.#aboutNotes(path));
    const task = await taskFrom(job);
    if (!task.ok) return failed(task.failure);
    const { bytes, extension } = task.value;
    if (path !== null && extension === 'txt' && areWebAnnotations(bytes, decoded)) {
      return this.#asks(job, this.#aboutNotes(path));
    }
    const opened = await this.#place.stores();
    if (!opened.ok) return failed(opened.failure);
    const { library } = opened.value;
    if (extension === 'meipi') return this.#readShared(job, task.value, opened.value, signal);
    const known = await knownFile(library, bytes);
    const state = known === null ? null : stateOf(known);
    // Plain text has no comments. Those in another file may be missing though its essays are there.
    if (state !== null && (extension === 'txt' || signal.aborted)) return state;
    if (signal.aborted) return { kind: 'cancelled' };
    const read = await this.#place.imports.read(task.value, signal);
    if (!read.ok) return state ?? failed(read.failure);
    if (read.value.essays.length === 0) return state ?? failed({ kind: 'file-empty' });
    const file = { document: read.value, bytes, extension, bundled: false };
    this.#landing.take(file, (became) => this.#become(job, became), state);
    return null;
  }

  /** A shared file: what is new comes in; of what is there its reader is asked, where it has anything new. */
  async #readShared(
    job: Job,
    task: ImportTask,
    stores: Stores,
    signal: AbortSignal,
  ): Promise<ImportState | null> {
    const read = await this.#place.imports.read(task, signal);
    if (!read.ok) return failed(read.failure);
    const document = read.value;
    const { fresh, met } = await sortedArrival(stores, document);
    const isAsked = await hasNews(stores, met);
    const then = (state: ImportState): ImportState =>
      isAsked && state.kind !== 'failed'
        ? this.#asks(job, aboutMet(job.item.name, document, met, state, this.#place.copyTitle))
        : state;
    const [first] = met;
    if (fresh.length === 0) {
      if (first === undefined) return failed({ kind: 'file-empty' });
      await stores.library.illustrate(document);
      return then({ kind: 'there', first: first.entry.id });
    }
    const { bytes, extension } = task;
    const file = { document: { ...document, essays: fresh }, bytes, extension, bundled: false };
    this.#landing.take(file, (became) => this.#become(job, then(became)));
    return null;
  }

  #aboutNotes(path: string): ImportQuestion {
    return aboutNotes(path, this.#place.notesIn);
  }

  #asks(job: Job, question: ImportQuestion): ImportState {
    job.question = question;
    return question.state;
  }

  #become(job: Job, state: ImportState): void {
    job.item = { ...job.item, state };
    this.#note(job.item.id);
    if (!job.item.opens || !('first' in state)) return;
    for (const other of job.together) {
      if (other !== job) other.item = { ...other.item, opens: false };
    }
  }

  #note(id: number): void {
    this.#changed.add(id);
    if (this.#ended) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const items = [...this.#changed].flatMap((one) => this.#jobs.get(one)?.item ?? []);
      this.#changed.clear();
      this.#place.told({ batch: this.#batch, items });
    }, tellAfter);
  }
}

function stateOf({ returned, ...known }: Known): ImportState {
  if (returned) return { kind: 'done', folded: 0, returned, ...known };
  return { kind: 'there', first: known.first };
}

async function taskFrom({ source, encoding }: Job): Promise<Result<ImportTask>> {
  if ('failure' in source) return failure(source.failure);
  if ('path' in source) return chosenFile(source.path, encoding);
  const task = taskOf(source.name, source.bytes, encoding);
  return task.ok && source.fragment ? success({ ...task.value, fragment: true }) : task;
}

const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const failed = (reason: Failure): ImportState => ({ kind: 'failed', failure: reason });
