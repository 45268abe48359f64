import type { App } from 'electron';
import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from './log';

/** ms after which a disk that does not answer no longer holds the app. */
const patience = 10_000;

/**
 * Lets the app quit when everything held is on disk. `flushes` run one after the other, each even
 * if one before it failed.
 */
export function quitWhenSettled(
  app: App,
  flushes: readonly (() => Promise<void>)[],
  log: Log,
): void {
  app.on('will-quit', (event) => {
    event.preventDefault();
    void Promise.race([settle(), pause(patience)]).then(() => {
      // Not quit(), which would ask every window once more.
      app.exit(0);
    });
  });

  async function settle(): Promise<void> {
    for (const flush of flushes) {
      try {
        await flush();
      } catch (error) {
        log.write('not written at quit', { error });
      }
    }
  }
}
