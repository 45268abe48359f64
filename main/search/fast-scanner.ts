import type { Scanner } from '../../core/search/scanner';
import { PlainScanner } from '../../core/search/plain-scanner';
import { scanCode } from './scan-code';

interface Scan {
  readonly memory: WebAssembly.Memory;
  readonly count: Scanner['count'];
}

/** Bytes. */
const page = 65_536;

const code = Buffer.from(scanCode, 'base64');

/** A scanner that compares sixteen units at once; a plain one on the few processors that cannot. */
export function fastScanner(): Scanner {
  if (!WebAssembly.validate(code)) return new PlainScanner();
  const { memory, count } = new WebAssembly.Instance<Scan>(new WebAssembly.Module(code)).exports;
  let view = new Uint8Array(memory.buffer);
  return {
    memory(bytes) {
      if (bytes > view.length) {
        memory.grow(Math.ceil((bytes - view.length) / page));
        view = new Uint8Array(memory.buffer);
      }
      return view;
    },
    count,
  };
}
