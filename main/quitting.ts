import type { App } from 'electron';
import type { Log } from './log';

/**
 * Lets the app quit when everything held is on disk. `flushes` run one after the other, each even
 * if one before it failed.
 */
export function quitWhenSettled(
  app: App,
  flushes: readonly (() => Promise<void>)[],
  log: Log,
): void {
  let settled = false;
  app.on('will-quit', (event) => {
    if (settled) return;
    event.preventDefault();
    void settle().then(() => {
      settled = true;
      app.quit();
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
