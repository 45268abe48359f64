import type { App } from 'electron';
import { closeContents } from './closed-contents';
import { closeDebugging, closeProcessNetwork } from './closed-network';
import type { Log } from './log';
import { registerScheme } from './protocol';

/** Shuts what can be shut for the whole app before it is ready; each session is shut by itself. */
export function closeApp(app: App, log: Log): void {
  app.enableSandbox();
  closeDebugging();
  registerScheme();
  closeProcessNetwork();
  closeContents(app, log);
}
