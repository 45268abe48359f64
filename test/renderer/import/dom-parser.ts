import { Document, DOMParser, Element } from 'linkedom';

type Type = Parameters<DOMParser['parseFromString']>[1];

/** A page that has a root and a body, as browsers make of anything. */
class PageParser {
  readonly #parser = new DOMParser();

  parseFromString(text: string, type: Type) {
    const page = this.#parser.parseFromString(text, type);
    if (type !== 'text/html' || page.querySelector('html') !== null) return page;
    return this.#parser.parseFromString(`<!doctype html><html><body>${text}</body></html>`, type);
  }
}

/**
 * Gives Node the parser that the import page has from Chromium. It is another parser, more lenient:
 * what the page really makes of a file is looked at in the app (test/app/hostile-import.test.ts,
 * test/ui/import-page.test.ts).
 */
export function provideDomParser(): void {
  Object.assign(globalThis, { DOMParser: PageParser, Document, Element });
}
