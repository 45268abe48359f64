import type { App } from 'electron';
import { tell } from './ipc';

/** Tells each window when it begins or ceases to fill the screen, whatever made it do so. */
export function tellFullScreen(app: App): void {
  app.on('browser-window-created', (_event, window) => {
    window.on('enter-full-screen', () => tell(window, 'window.full-screen', true));
    window.on('leave-full-screen', () => tell(window, 'window.full-screen', false));
  });
}
