import type { Catalog } from '../core/library/catalog';
import { emptyCatalog } from '../core/library/catalog';
import { recentIn } from '../core/library/recent-essays';
import type { Platform } from '../core/keys';
import type { MenuActions } from './menu';
import { setMenu } from './menu';
import type { SettingsFile } from './settings';

/** The application menu, built anew whenever it would say something else. */
export class AppMenu {
  readonly #platform: Platform;
  readonly #settings: Pick<SettingsFile, 'settings'>;
  readonly #actions: MenuActions;
  #catalog: Catalog = emptyCatalog;
  /** What it was built of; null before Electron is ready for one. */
  #built: string | null = null;

  constructor(platform: Platform, settings: Pick<SettingsFile, 'settings'>, actions: MenuActions) {
    this.#platform = platform;
    this.#settings = settings;
    this.#actions = actions;
  }

  /** Builds it for the first time. */
  begin(): void {
    this.#built = '';
    this.follow();
  }

  /** Takes the library as it is now. */
  shelve(catalog: Catalog): void {
    this.#catalog = catalog;
    this.follow();
  }

  /** Follows settings and library. */
  follow(): void {
    if (this.#built === null) return;
    const { settings } = this.#settings;
    const recent = recentIn(this.#catalog, settings.recentEssays);
    const { theme, language, pigmentNames, ownKeys, singleKeys } = settings;
    const shown = JSON.stringify([theme, language, pigmentNames, ownKeys, singleKeys, recent]);
    if (shown === this.#built) return;
    this.#built = shown;
    setMenu(this.#platform, { settings, recent }, this.#actions);
  }
}
