import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from './contract';
import { dropChannel, eventNames, requestNames } from './channels';

/** Puts exactly the contract on `window.meipi`: named requests and events, nothing of Electron. */
const bridge: Bridge = {
  request: (name, argument) =>
    requestNames.includes(name)
      ? ipcRenderer.invoke(name, argument)
      : Promise.reject(new Error('no such request')),
  on: (name, listener) => {
    if (!eventNames.includes(name)) throw new Error('no such event');
    const heard = (_event: unknown, told: Parameters<typeof listener>[0]) => listener(told);
    ipcRenderer.on(name, heard);
    return () => ipcRenderer.off(name, heard);
  },
};

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
