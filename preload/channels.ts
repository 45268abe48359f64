import type { Events, RequestName } from './contract';

/**
 * The names that may cross, apart from the contract's guards so that the sandboxed preload script
 * stays a few lines. The two `satisfies` make this list and the contract one.
 */
const requestTable = {
  'app.start': true,
  'settings.change': true,
  'library.open': true,
  'library.reading': true,
  'library.edit': true,
  'library.remove': true,
  'library.restore': true,
  'library.restore-bundled': true,
  'library.replace': true,
  'library.take-back': true,
  'library.original': true,
  'library.decode': true,
  'library.edition-text': true,
  'library.search': true,
  'find.pattern': true,
  'library.empty-bin': true,
  'imports.list': true,
  'imports.choose': true,
  'imports.paste': true,
  'imports.again': true,
  'imports.cancel': true,
  'imports.look': true,
  'imports.cut': true,
  'incoming.choose': true,
  'notes.open': true,
  'notes.apply': true,
  'notes.save-elsewhere': true,
  'notes.essays': true,
  'notes.gather': true,
  'notes.tags': true,
  'past.versions': true,
  'past.binned': true,
  'past.purge': true,
  'export.gather': true,
  'export.save': true,
  'export.cancel': true,
  'export.reveal': true,
  'export.print': true,
  'backups.list': true,
  'backups.make': true,
  'backups.before-deleting': true,
  'backups.save-whole': true,
  'backups.cancel': true,
  'backups.reveal': true,
  'backups.look': true,
  'backups.open': true,
  'backups.restore': true,
  'backups.choose-second': true,
  'backups.forget-second': true,
  'home.where': true,
  'home.choose': true,
  'home.reveal': true,
  'recovery.report': true,
  'recovery.seen': true,
  'recovery.reveal': true,
  'app.quit': true,
  'window.flushed': true,
  'menu.popup': true,
  'link.open': true,
} as const satisfies Record<RequestName, true>;

const eventTable = {
  'catalog.changed': true,
  'settings.changed': true,
  'imports.changed': true,
  'command.chosen': true,
  'essay.chosen': true,
  'notice.raised': true,
  'edition.reading': true,
  'backups.progress': true,
  'export.progress': true,
  'home.troubled': true,
  'home.moving': true,
  'notes.merged': true,
  'window.closing': true,
} as const satisfies Record<keyof Events, true>;

/** Which files were dropped on the window: asked by the preload script itself, never for the page. */
export const dropChannel = 'imports.dropped';

export const requestNames: readonly string[] = Object.keys(requestTable);
export const eventNames: readonly string[] = Object.keys(eventTable);
