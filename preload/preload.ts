import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from './contract';
import { eventNames, requestNames } from './channels';

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
