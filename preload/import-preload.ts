import { contextBridge, ipcRenderer } from 'electron';
import { failure } from '../core/result';
import type { ImportBridge, ImportTask } from './import-contract';
import { importChannels } from './import-contract';

const bridge: ImportBridge = {
  serve: (answer) => {
    ipcRenderer.on(importChannels.task, (_event, task: ImportTask) => {
      answer(task).then(
        (answered) => ipcRenderer.send(importChannels.answer, answered),
        () => ipcRenderer.send(importChannels.answer, failure({ kind: 'import-stopped' })),
      );
    });
    ipcRenderer.send(importChannels.ready);
  },
};

contextBridge.exposeInMainWorld('meipiImport', bridge);
