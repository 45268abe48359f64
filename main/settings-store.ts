import ElectronStore from 'electron-store';

/**
 * electron-store with our own write. Its own one replaces a good file by a cut-off one when the
 * disk is full (reliability.md 1) and holds the process up for a second on each refused write.
 * electron-store 12 keeps its write private, so the whole store is set instead: the value stays in
 * memory and `write` takes it to disk.
 */
export class SettingsStore extends ElectronStore {
  readonly #write: (store: Record<string, unknown>) => void;
  #held: Record<string, unknown> | undefined;

  constructor(folder: string, version: string, write: (store: Record<string, unknown>) => void) {
    // Without a version the registry's Electron reports "0.0", on which migrations throw.
    super({ cwd: folder, name: 'settings', clearInvalidConfig: false, projectVersion: version });
    this.#write = write;
  }

  override get store(): Record<string, unknown> {
    return this.#held ?? super.store;
  }

  override set store(value: Record<string, unknown>) {
    this.#held = value;
    this.#write(value);
  }
}
