import type { Encoding } from '../../../core/import/encoding';

type Table = ReadonlyMap<string, readonly number[]>;
const tables = new Map<Encoding, Table>();

/** A text in one of the two-byte encodings, as Node itself cannot write them; what it has no code for is left out. */
export function encoded(text: string, encoding: Encoding): Uint8Array {
  const table = tables.get(encoding) ?? tableOf(encoding);
  tables.set(encoding, table);
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code > 0xffff && encoding === 'gb18030') bytes.push(...inFourBytes(code));
    else bytes.push(...(table.get(character) ?? []));
  }
  return Uint8Array.from(bytes);
}

/** GB 18030 has the supplementary planes in their order, from the 189,000th code of four bytes on. */
function inFourBytes(code: number): readonly number[] {
  const at = code - 0x10000 + 189_000;
  const [last, third, second] = [at % 10, Math.trunc(at / 10) % 126, Math.trunc(at / 1260) % 10];
  return [0x81 + Math.trunc(at / 12_600), 0x30 + second, 0x81 + third, 0x30 + last];
}

function tableOf(encoding: Encoding): Table {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      try {
        const character = decoder.decode(Uint8Array.of(lead, trail));
        if (Array.from(character).length === 1 && !table.has(character))
          table.set(character, [lead, trail]);
      } catch {
        // No character has this code.
      }
    }
  }
  return table;
}
