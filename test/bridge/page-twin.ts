import './no-eval';
import type { Bridge } from '../../preload/contract';
import type { TwinDisk, TwinOptions } from './memory-disk';
import { MemoryBridge } from './memory-bridge';
import { newDisk } from './memory-disk';

/**
 * Put into the page before its own scripts. Waits with every request until the disk is there; the
 * disk lies in localStorage, so that a reload is a restart.
 */
declare global {
  interface Window {
    twinOptions: TwinOptions;
    /** For tests: what was asked, and what to tell or refuse. */
    twin: Promise<MemoryBridge>;
  }
}

const kept = 'twin-disk';

async function twin(): Promise<MemoryBridge> {
  const options = window.twinOptions;
  const before = localStorage.getItem(kept);
  const disk = before === null ? await newDisk(options) : (JSON.parse(before) as TwinDisk);
  return new MemoryBridge(options, disk, (now) => localStorage.setItem(kept, JSON.stringify(now)));
}

const ready = twin();
const bridge: Bridge = {
  request: async (name, argument) => (await ready).request(name, argument),
  on: (name, listener) => {
    const off = ready.then((there) => there.on(name, listener));
    return () => void off.then((stop) => stop());
  },
};
Object.assign(window, { twin: ready, meipi: bridge });

// As the preload script does; a drop made up by a test has no hand behind it.
window.addEventListener(
  'drop',
  (event) => {
    const files = Array.from(event.dataTransfer?.files ?? [], async (file) => ({
      name: file.name,
      bytes: Array.from(new Uint8Array(await file.arrayBuffer())),
    }));
    void Promise.all([ready, ...files]).then(([there, ...read]) => there.imports.add(read));
  },
  { capture: true },
);
