import { Document, DOMParser, Element } from 'linkedom';

/**
 * Gives Node the parser that the import page has from Chromium. It is another parser, more lenient:
 * what the page really makes of a file is looked at in the app (test/app/hostile-import.test.ts,
 * test/ui/import-formats.test.ts).
 */
export function provideDomParser(): void {
  Object.assign(globalThis, { DOMParser, Document, Element });
}
