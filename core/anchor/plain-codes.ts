import { onFirstUse } from '../on-first-use';

/**
 * What one edition writes in one way and the next in another without saying anything else: width,
 * case, straight and curly quotes, dashes. Every UTF-16 unit by itself, so that offsets stay.
 */
const plain = onFirstUse(buildTable);

function buildTable(): Uint16Array {
  const codes = Uint16Array.from({ length: 0x1_0000 }, (_none, code) => code);
  // Full-width ASCII lies at a fixed distance from ASCII (Unicode, Halfwidth and Fullwidth Forms).
  for (let code = 0xff01; code <= 0xff5e; code += 1) codes[code] = code - 0xfee0;
  for (let code = 0x41; code <= 0x5a; code += 1) {
    codes[code] = code + 0x20;
    codes[code + 0xfee0] = code + 0x20;
  }
  const same = ['"“”„‟「」『』', "'‘’‚‛", '-–—―‐‑', '·・•‧', '.。｡', ',、､', ' \u00a0\u3000\t'];
  for (const [first = '', ...others] of same.map((group) => group.split(''))) {
    for (const other of others) codes[other.charCodeAt(0)] = first.charCodeAt(0);
  }
  return codes;
}

/** A text's UTF-16 units, those that may differ between editions made the same. */
export function plainCodes(text: string): Uint16Array {
  const table = plain();
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) codes[at] = table[text.charCodeAt(at)] ?? 0;
  return codes;
}
