import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { z } from 'zod';
import { success } from '../../core/result';
import type { Handlers } from '../../main/ipc';
import { serve } from '../../main/ipc';
import type { RequestName } from '../../preload/contract';
import { requests } from '../../preload/contract';
import { hostileFor } from './hostile-value';
import { QuietLog } from './quiet-log';

type Listener = (event: unknown, ...raw: unknown[]) => Promise<unknown>;

/** In place of Electron: where handlers are put, and whose window a page is. */
const electron = vi.hoisted(() => ({
  handlers: new Map<string, (event: unknown, ...raw: unknown[]) => Promise<unknown>>(),
  window: {},
}));
vi.mock('electron', () => ({
  ipcMain: {
    handle: (name: string, listener: Listener) => electron.handlers.set(name, listener),
  },
  BrowserWindow: { fromWebContents: () => electron.window },
  protocol: {},
}));

const names = Object.keys(requests) as RequestName[];
const guardOf = (name: RequestName): z.ZodType => requests[name].argument;
const refused = { ok: false, failure: { kind: 'request-refused' } };
/** For values that throw when they are looked at; none such comes through the bridge. */
const unexpected = { ok: false, failure: { kind: 'unexpected' } };
const ours = { url: 'meipi://app/index.html', parent: null };

/** What reached a handler since the last look. */
let reached: unknown[] = [];
beforeEach(() => {
  reached = [];
  electron.handlers.clear();
});

/** Serves the contract with handlers that note what they are given and answer so. */
function serveWith(answer: () => unknown): void {
  const handle = (argument: unknown) => {
    reached.push(argument);
    return answer();
  };
  const handlers = Object.fromEntries(names.map((name) => [name, handle]));
  serve(handlers as unknown as Handlers, new QuietLog(), () => undefined);
}

function ask(name: RequestName, raw: unknown, senderFrame: unknown = ours): Promise<unknown> {
  const listener = electron.handlers.get(name);
  if (listener === undefined) throw new Error(`${name} is not served`);
  return listener({ senderFrame, sender: {} }, raw);
}

describe.each(names)('%s', (name) => {
  test('takes no hostile argument to its handler, and never throws', async () => {
    serveWith(() => success(null));
    await fc.assert(
      fc.asyncProperty(hostileFor(guardOf(name)), async (raw) => {
        reached = [];
        const answer = await ask(name, raw);
        if (reached.length === 0) {
          expect([refused, unexpected]).toContainEqual(answer);
          return;
        }
        expect(answer).toEqual({ ok: true, value: null });
        const [argument] = reached;
        expect(guardOf(name).safeParse(argument).success).toBe(true);
        // Plain data: it does not change on a trip through JSON.
        const text = JSON.stringify(argument);
        if (text !== undefined) expect(JSON.stringify(JSON.parse(text))).toBe(text);
      }),
      { numRuns: 150 },
    );
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('a handler that throws', () => {
  test.each([
    [
      'a bug',
      new TypeError('x of undefined at /home/reader/notes/1.json:7'),
      { kind: 'unexpected' },
    ],
    [
      'what the disk says',
      Object.assign(new Error('ENOSPC: /home/reader'), { code: 'ENOSPC' }),
      { kind: 'disk', reason: 'full' },
    ],
  ])('%s is answered by a kind alone, no message, path or stack', async (_what, error, failure) => {
    serveWith(() => {
      throw error;
    });
    expect(await ask('app.start', undefined)).toEqual({ ok: false, failure });
  });
});

describe('a request', () => {
  test.each([
    ['no frame', null],
    ['a frame in our page', { url: ours.url, parent: {} }],
    ['the import page', { url: 'meipi://import/import/index.html', parent: null }],
    ['a host that begins like ours', { url: 'meipi://app.evil/index.html', parent: null }],
    ['our host on the web', { url: 'https://app/index.html', parent: null }],
    ['a file', { url: 'file:///app/index.html', parent: null }],
    ['an empty page', { url: 'about:blank', parent: null }],
    ['a page that has loaded nothing', { url: '', parent: null }],
    ['an address with a name in it', { url: 'meipi://app@evil/index.html', parent: null }],
  ])('from %s is refused before its argument is looked at', async (_whose, frame) => {
    serveWith(() => success(null));
    expect(await ask('app.start', undefined, frame)).toEqual(refused);
    expect(reached).toEqual([]);
  });

  test('from our page is answered', async () => {
    serveWith(() => success(null));
    expect(await ask('app.start', undefined)).toEqual(success(null));
  });
});
