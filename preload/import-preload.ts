import { contextBridge, ipcRenderer } from 'electron';
import type { ImportBridge, ImportTask } from './import-contract';
import { importChannels } from './import-contract';

const bridge: ImportBridge = {
  serve: (answer) => {
    ipcRenderer.on(importChannels.task, async (_event, task: ImportTask) => {
      try {
        ipcRenderer.send(importChannels.answer, await answer(task));
      } catch {
        ipcRenderer.send(importChannels.answer, { ok: false, failure: { kind: 'import-stopped' } });
      }
    });
    ipcRenderer.send(importChannels.ready);
  },
};

contextBridge.exposeInMainWorld('meipiImport', bridge);
