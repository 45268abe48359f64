import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from './contract';
import type { EventName } from './events';
import { AskedAhead } from './asked-ahead';
import { dropChannel, eventNames, requestNames } from './channels';
import { EarlyEvents } from './early-events';

const ask: Bridge['request'] = (name, argument) => ipcRenderer.invoke(name, argument);
const drawn = new Promise<void>((resolve) => {
  requestAnimationFrame(() => setTimeout(resolve));
});
const ahead = new AskedAhead(ask, drawn);
const early = new EarlyEvents(eventNames);
for (const name of eventNames) {
  ipcRenderer.on(name, (_event, told) => early.hear(name, told));
}
ipcRenderer.on('library.turned' satisfies EventName, () => ahead.forget('library.open'));

/** Puts exactly the contract on `window.meipi`: named requests and events, nothing of Electron. */
const bridge: Bridge = {
  request: (name, argument) => {
    if (!requestNames.includes(name)) return Promise.reject(new Error('no such request'));
    const asked = ahead.take(name, argument);
    // Who knows how to start listens at once, or not to what came before.
    if (asked !== null && name === 'app.start') endLater(asked);
    return asked ?? ask(name, argument);
  },
  on: (name, listener) => {
    if (!eventNames.includes(name)) throw new Error('no such event');
    const heard = (_event: unknown, told: Parameters<typeof listener>[0]) => listener(told);
    ipcRenderer.on(name, heard);
    for (const told of early.take(name)) ipcRenderer.emit(name, null, told);
    return () => ipcRenderer.off(name, heard);
  },
};

function endLater(answer: Promise<unknown>): void {
  const end = () => setTimeout(() => early.end());
  answer.then(end, end);
}

contextBridge.exposeInMainWorld('meipi', bridge);

// Only what a hand drops counts: the page can make up events and files, but neither trust nor a path.
window.addEventListener(
  'drop',
  (event) => {
    if (!event.isTrusted) return;
    const paths = Array.from(event.dataTransfer?.files ?? [], pathOf).filter((path) => path !== '');
    if (paths.length > 0) void ipcRenderer.invoke(dropChannel, paths);
  },
  { capture: true },
);

/** A file's path, '' where it has none. Electron before 29 has it on the file itself. */
function pathOf(file: File): string {
  const { webUtils: known }: { webUtils?: typeof webUtils } = { webUtils };
  if (known !== undefined) return known.getPathForFile(file);
  return 'path' in file && typeof file.path === 'string' ? file.path : '';
}
