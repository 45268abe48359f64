import { contextBridge, ipcRenderer } from 'electron';
import { failure } from '../core/result';
import type { ImportBridge, ImportGifts, ImportTask } from './import-contract';
import { importChannels } from './import-contract';

const bridge: ImportBridge = {
  serve: (read) => {
    const gifts: ImportGifts = {
      essay: (json) => ipcRenderer.send(importChannels.essay, json),
      picture: (bytes) => ipcRenderer.send(importChannels.picture, bytes),
    };
    ipcRenderer.on(importChannels.task, (_event, task: ImportTask) => {
      read(task, gifts).then(
        (answer) => ipcRenderer.send(importChannels.answer, answer),
        () => {
          const stopped = JSON.stringify(failure({ kind: 'import-stopped' }));
          ipcRenderer.send(importChannels.answer, stopped);
        },
      );
    });
    ipcRenderer.send(importChannels.ready);
  },
};

contextBridge.exposeInMainWorld('meipiImport', bridge);
