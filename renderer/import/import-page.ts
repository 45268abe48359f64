import type { ImportBridge } from '../../preload/import-contract';
import { readPiecewise } from './piecewise';

declare global {
  interface Window {
    readonly meipiImport: ImportBridge;
  }
}

/** Reads untrusted files. This page has no Node, no network and no reader's data. */
window.meipiImport.serve(readPiecewise);
