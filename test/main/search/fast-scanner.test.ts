import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import wabt from 'wabt';
import { PlainScanner } from '../../../core/search/plain-scanner';
import { Stock } from '../../../core/search/stock';
import { fastScanner } from '../../../main/search/fast-scanner';
import { scanCode } from '../../../main/search/scan-code';

test('the code of the scan is what its source assembles to', async () => {
  const source = readFileSync('main/search/scan.wat');
  const assembler = await wabt();
  const scan = assembler.parseWat('scan.wat', source, { simd: true });
  expect(Buffer.from(scan.toBinary({}).buffer).toString('base64')).toBe(scanCode);
  scan.destroy();
});

test('is the fast one where the processor can do it', () => {
  expect(fastScanner()).not.toBeInstanceOf(PlainScanner);
});

/** Units that share a byte with others, and one that repeats, so that matches nearly are. */
const unit = fc.constantFrom('\u4e00', '\u4e01', '\u4f00', '\u4f01', '\u0001', 'a', '的');
const words = (most: number, least = 0) =>
  fc.string({ unit, minLength: least, maxLength: most, size: 'max' });
const packed = fc.record({ text: words(90), inner: fc.uniqueArray(fc.nat(89)) }).map((one) => ({
  text: one.text,
  inner: Uint32Array.from(one.inner.filter((at) => at < one.text.length)).sort(),
}));

test('the fast scanner counts as the plain one does', () => {
  const scanners = [new PlainScanner(), fastScanner()];
  fc.assert(
    fc.property(fc.array(packed, { maxLength: 4 }), words(5, 1), (texts, word) => {
      const counts = scanners.map((scanner) => {
        const stock = new Stock(scanner);
        stock.change(new Map(texts.entries()));
        const found = new Uint32Array(4);
        stock.count(word, found);
        return [...found];
      });
      expect(counts[1]).toEqual(counts[0]);
    }),
    { numRuns: 500 },
  );
});

test.each([15, 16, 17, 31, 32, 33, 1000])(
  'the fast scanner finds a word at both ends of %i units',
  (units) => {
    const stock = new Stock(fastScanner());
    const text = `甲乙${'丙'.repeat(units - 4)}甲乙`;
    stock.change(new Map([text, text].map((one, slot) => [slot, { text: one, inner: none }])));
    const count = (word: string) => {
      const counts = new Uint32Array(2);
      stock.count(word, counts);
      return [...counts];
    };
    expect(count('甲乙')).toEqual([2, 2]);
    expect(count('乙')).toEqual([2, 2]);
    expect(count('丙')).toEqual([units - 4, units - 4]);
    expect(count('丙丙')).toEqual([Math.floor((units - 4) / 2), Math.floor((units - 4) / 2)]);
    expect(count('乙甲')).toEqual([0, 0]);
    expect(count(text)).toEqual([1, 1]);
  },
);

const none = new Uint32Array(0);
