import type { App } from 'electron';
import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from './log';

/** ms after which a disk that does not answer no longer holds the app. */
const patience = 10_000;

/** ms in which a system that logs out may send several signals; one after that means it. */
const togetherFor = 1000;

/**
 * Lets the app quit when everything held is on disk, and quit so at a signal too. `flushes` run one
 * after the other, each even if one before it failed.
 */
export function quitWhenSettled(
  app: App,
  flushes: readonly (() => Promise<void>)[],
  log: Log,
): void {
  quitWhenAsked(app, log);
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

/**
 * What the system asks by a signal, as at logging out, is what 退出 in the menu does: the window
 * writes what it holds. Who asks again after a second wants it at once.
 */
function quitWhenAsked(app: App, log: Log): void {
  let asked: number | null = null;
  const quit = (signal: NodeJS.Signals): void => {
    const now = performance.now();
    if (asked !== null && now - asked < togetherFor) return;
    log.write('asked to quit', { signal });
    if (asked !== null) app.exit(1);
    asked = now;
    app.quit();
  };
  // Chromium sets its own handlers while it starts: ours must come after them.
  void app.whenReady().then(() => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, quit);
  });
}
