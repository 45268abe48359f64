import type { BrowserWindow as Window, IpcMainInvokeEvent } from 'electron';
import { BrowserWindow, ipcMain } from 'electron';
import type { z } from 'zod';
import type { PackedEssay } from '../core/document/packed-essay';
import type { Result } from '../core/result';
import { failure } from '../core/result';
import type { Answer, Argument, RequestName } from '../preload/contract';
import type { EventName, Events } from '../preload/events';
import { dropChannel } from '../preload/channels';
import { droppedPaths, requests } from '../preload/contract';
import { packed } from '../preload/packed';
import type { Log } from './log';
import { isOwnPage } from './own-page';
import { isPlainArgument } from './plain-argument';
import { diskFailure } from './storage/disk-failure';

type Handler<Name extends RequestName> = (
  argument: Argument<Name>,
  caller: Window,
) => Answer<Name> | Promise<Answer<Name>>;

/** One handler for each request of the contract, no more and no fewer. */
export type Handlers = { readonly [Name in RequestName]: Handler<Name> };

type Guards = { readonly [Name in RequestName]: { readonly argument: z.ZodType<Argument<Name>> } };
const guards: Guards = requests;
const names = Object.keys(requests).filter((name): name is RequestName => name in requests);

/**
 * Serves the contract. A request is answered only to our own page in a top frame and only if its
 * argument fits; whatever is thrown is logged and answered as a failure, never with its stack.
 * `answered` is told of the window to which an answer is about to go.
 */
export function serve(handlers: Handlers, log: Log, answered: (caller: Window) => void): void {
  const register = <Name extends RequestName>(name: Name, handle: Handlers[Name]): void => {
    const guard = guards[name].argument;
    type Crossing = Answer<Name> | PackedEssay | string | Result<never>;
    ipcMain.handle(name, async (event, raw: unknown): Promise<Crossing> => {
      const caller = callerOf(event);
      if (caller === null) {
        log.write('request refused', { name, why: 'sender' });
        return failure({ kind: 'request-refused' });
      }
      try {
        const argument = isPlainArgument(raw) ? guard.safeParse(raw) : null;
        if (argument?.success !== true) {
          const why = argument?.error.issues[0]?.path.join('.').slice(0, 100) ?? 'not plain';
          log.write('request refused', { name, why });
          return failure({ kind: 'request-refused' });
        }
        return packed(name, await handle(argument.data, caller));
      } catch (error) {
        log.write('request failed', { name, error });
        return failure(diskFailure(error) ?? { kind: 'unexpected' });
      } finally {
        answered(caller);
      }
    });
  };
  for (const name of names) register(name, handlers[name]);
}

/** Hears which files were dropped on a window of ours, and on which: the preload script tells, no page can. */
export function serveDrops(
  take: (paths: readonly string[], on: Window) => Promise<void>,
  log: Log,
): void {
  ipcMain.handle(dropChannel, async (event, raw: unknown) => {
    const paths = isPlainArgument(raw) ? droppedPaths.safeParse(raw) : null;
    const on = callerOf(event);
    if (on === null || paths?.success !== true) {
      log.write('request refused', { name: dropChannel, why: 'sender or paths' });
      return;
    }
    await take(paths.data, on).catch((error: unknown) => {
      log.write('request failed', { name: dropChannel, error });
    });
  });
}

/** Tells a window something; one that is gone or going hears nothing. */
export function tell<Name extends EventName>(window: Window, name: Name, told: Events[Name]): void {
  if (!window.isDestroyed() && !window.webContents.isCrashed()) window.webContents.send(name, told);
}

/** The window that asks, or null where it is not our page's top frame. */
function callerOf({ senderFrame, sender }: IpcMainInvokeEvent): Window | null {
  return isOwnPage(senderFrame) ? BrowserWindow.fromWebContents(sender) : null;
}
