import { contextBridge, ipcRenderer } from 'electron';
import { failure } from '../core/result';
import type { ImportBridge, ImportTask } from './import-contract';
import { importChannels } from './import-contract';

const bridge: ImportBridge = {
  serve: (read) => {
    const give = (essay: string) => ipcRenderer.send(importChannels.essay, essay);
    ipcRenderer.on(importChannels.task, (_event, task: ImportTask) => {
      read(task, give).then(
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
