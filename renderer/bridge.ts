import type { Bridge } from '../preload/contract';
import { unpacked } from '../preload/packed';

declare global {
  interface Window {
    /** Put there by the preload script, or by the in-memory twin in tests. */
    readonly meipi: Bridge;
  }
}

/** The way to the main process. Only `state/` calls it. */
export const bridge: Bridge = {
  request: async (name, argument) => unpacked(await window.meipi.request(name, argument)),
  on: (name, listener) => window.meipi.on(name, listener),
};
