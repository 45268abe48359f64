import type { Change } from '../core/annotation/change';
import type { CommandId } from '../core/commands';
import type { EssayId } from '../core/ids';
import type { CatalogNews } from '../core/library/catalog-news';
import type { SettingsPatch } from '../core/settings';
import type { ExportProgress, HomeTrouble, ImportsTold, LibraryTurn, Notice } from './answers';

/** Changes of an essay's notes, and the turn in which they were made: told in the order of their turns. */
export interface NotesTold {
  readonly essay: EssayId;
  readonly changes: readonly Change[];
  readonly turn: number;
}

/** What main tells the window by itself. */
export interface Events {
  /** In the order of the changes, from the first that main makes after the page began to listen. */
  'catalog.changed': CatalogNews;
  /** What was changed elsewhere of what all windows share. */
  'settings.changed': SettingsPatch;
  'imports.changed': ImportsTold;
  'command.chosen': CommandId;
  /** Chosen in the menu of those opened last. */
  'essay.chosen': EssayId;
  /** Found while the window was open already, such as a damaged notes file. */
  'notice.raised': Notice;
  /** A file was chosen that is read to become an essay's new edition. */
  'edition.reading': null;
  /** How much of a file of the whole library is written, 0–1. */
  'backups.progress': number;
  'export.progress': ExportProgress;
  'home.troubled': HomeTrouble | null;
  /** After `home.choose`: the library sets out for the folder that was chosen. */
  'home.moving': null;
  /** Notes were merged with another state of them; what is held in the window goes first. */
  'notes.merged': NotesTold;
  /**
   * Notes were changed, and that is on disk: by another window, or by main itself. Of its own changes a
   * window hears that they are made (`isOwn`, without them), in turn with those of others.
   */
  'notes.changed': NotesTold & { readonly isOwn: boolean };
  /** A newer version of Meipi wrote an essay's notes: they can only be looked at. */
  'notes.locked': EssayId;
  /** Another window changed what more than notes hang on. */
  'library.turned': LibraryTurn;
  /** The window fills the screen now, or no longer. */
  'window.full-screen': boolean;
  /** The window is about to close: write what is held, then ask `window.flushed`. */
  'window.closing': null;
}

export type EventName = keyof Events;
