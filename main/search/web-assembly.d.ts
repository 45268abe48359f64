/** What is used of WebAssembly, of which neither the language's types nor Node's tell. */
declare namespace WebAssembly {
  function validate(code: Uint8Array): boolean;

  const Module: new (code: Uint8Array) => object;

  class Instance<Exports> {
    constructor(module: object);
    readonly exports: Exports;
  }

  interface Memory {
    readonly buffer: ArrayBuffer;
    /** By pages; throws where there is no room. */
    grow(pages: number): number;
  }
}
