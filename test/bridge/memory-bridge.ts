import type { NotesCame } from '../../preload/answers';
import type { Failure } from '../../core/result';
import { failure } from '../../core/result';
import type { Change } from '../../core/annotation/change';
import type { EssayId } from '../../core/ids';
import { newsOf } from '../../core/library/catalog-news';
import type { Answer, Argument, Bridge, RequestName } from '../../preload/contract';
import type { Events } from '../../preload/events';
import { requests } from '../../preload/contract';
import type { ChosenFile, TwinDisk, TwinOptions } from './memory-disk';
import { MemoryImports } from './memory-imports';
import type { Handlers, Telling } from './memory-handlers';
import { handlers } from './memory-handlers';
import { MemoryNotes } from './memory-notes';

type Listeners = { [Name in keyof Events]: Set<(told: Events[Name]) => void> };

/**
 * The bridge's twin without Electron: the whole contract over memory, guarded as in main, with the
 * domain's own logic. `keep` is called after every change, with what a disk would hold.
 */
export class MemoryBridge implements Bridge {
  /** Every request so far, in order. */
  readonly asked: { readonly name: RequestName; readonly argument: unknown }[] = [];
  /** A request named here is refused with this failure until it is taken out. */
  readonly refuse = new Map<RequestName, Failure>();
  /** The file that the system's dialogs are answered with; null where they are called off. */
  chosen: ChosenFile | null = null;
  /** What is found in files of notes that are chosen, one after the other; then the dialog is called off. */
  readonly came: NotesCame[] = [];
  readonly #listeners: Listeners = {
    'catalog.changed': new Set(),
    'settings.changed': new Set(),
    'imports.changed': new Set(),
    'command.chosen': new Set(),
    'essay.chosen': new Set(),
    'notice.raised': new Set(),
    'edition.reading': new Set(),
    'backups.progress': new Set(),
    'export.progress': new Set(),
    'home.troubled': new Set(),
    'home.moving': new Set(),
    'notes.merged': new Set(),
    'notes.changed': new Set(),
    'notes.locked': new Set(),
    'library.turned': new Set(),
    'window.full-screen': new Set(),
    'window.closing': new Set(),
  };
  /** What is dropped on the window comes here. */
  readonly imports: MemoryImports;
  readonly #handlers: Handlers;
  readonly #notes: MemoryNotes;
  readonly disk: TwinDisk;
  readonly #keep: (disk: TwinDisk) => void;

  constructor(options: TwinOptions, disk: TwinDisk, keep: (disk: TwinDisk) => void) {
    this.disk = disk;
    this.#keep = keep;
    if (options.startFailure !== undefined) this.refuse.set('app.start', options.startFailure);
    let shelf = disk.catalog;
    const shelved = () => {
      keep(disk);
      this.tell('catalog.changed', newsOf(shelf, disk.catalog));
      shelf = disk.catalog;
    };
    this.imports = new MemoryImports(
      disk,
      (told) => this.tell('imports.changed', told),
      (catalog) => {
        disk.catalog = catalog;
        shelved();
      },
    );
    const changed: Telling['changed'] = (name, told) => {
      keep(disk);
      this.tell(name, told);
    };
    const telling = { changed, shelved };
    this.#notes = new MemoryNotes(disk);
    const chosen = () => this.chosen;
    this.#handlers = handlers(options, disk, this.#notes, this.imports, telling, chosen, this.came);
  }

  request<Name extends RequestName>(name: Name, argument: Argument<Name>): Promise<Answer<Name>> {
    this.asked.push({ name, argument });
    return this.#answer(name, argument);
  }

  on<Name extends keyof Events>(name: Name, listener: (told: Events[Name]) => void): () => void {
    const heard = this.#listeners[name];
    heard.add(listener);
    return () => heard.delete(listener);
  }

  /** Changes what is on the disk; the page finds it there once it is loaded again. */
  change(edit: (disk: TwinDisk) => void): void {
    edit(this.disk);
    this.#keep(this.disk);
  }

  /** Changes notes as another window does, or as a merge with another computer's. */
  changeNotes(by: 'window' | 'merge', essay: EssayId, changes: readonly Change[]): void {
    const told = this.#notes.changeElsewhere(essay, changes);
    this.#keep(this.disk);
    if (by === 'merge') this.tell('notes.merged', told);
    else this.tell('notes.changed', { ...told, isOwn: false });
  }

  /** Tells the window something, as main does. */
  tell<Name extends keyof Events>(name: Name, told: Events[Name]): void {
    for (const listener of this.#listeners[name]) listener(structuredClone(told));
  }

  async #answer<Name extends RequestName>(
    name: Name,
    argument: Argument<Name>,
  ): Promise<Answer<Name>> {
    const refused = this.refuse.get(name);
    if (refused !== undefined) return failure(refused) as Answer<Name>;
    const guard = requests[name].argument.safeParse(argument);
    if (!guard.success) return failure({ kind: 'request-refused' }) as Answer<Name>;
    return structuredClone(await this.#handlers[name](argument));
  }
}
