import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../core/search/fold';
import { pack } from '../../../core/search/packed';
import { canBe, Stock } from '../../../core/search/stock';
import { fastScanner } from '../../../main/search/fast-scanner';
import { everyStretch } from './every-stretch';
import { mixedQuery, mixedText } from './mixed-text';

/** Made once, which takes longer than all that is done with it. */
const scanner = fastScanner();

const slots = 6;
const line = (text: string) => text.replaceAll('\n', '');
const texts = fc.array(mixedText.map(line), { minLength: 1, maxLength: 3 });
const step = fc.record({
  put: fc.dictionary(fc.constantFrom('0', '1', '2', '3', '4', '5'), texts, { maxKeys: 3 }),
  gone: fc.array(fc.nat(slots - 1), { maxLength: 2 }),
  /** Leaves no room, which is made again for the next. */
  isTidied: fc.boolean(),
});

test('a stock counts what trying every stretch gives, whatever came, changed and went', () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 4 }),
      mixedQuery.map(line),
      fc.integer({ min: 0, max: 80 }),
      (steps, query, idle) => {
        const stock = new Stock(scanner, idle);
        const held = new Map<number, readonly string[]>();
        for (const { put, gone, isTidied } of steps) {
          const changed = Object.entries(put).map(([slot, text]) => [Number(slot), text] as const);
          const out = gone.filter((slot) => !(String(slot) in put));
          stock.change(new Map(changed.map(([slot, text]) => [slot, pack(text)])), out);
          for (const slot of out) held.delete(slot);
          for (const [slot, text] of changed) held.set(slot, text);
          if (isTidied) stock.tidied();
        }
        const counts = countsIn(stock, query);
        const expected = Array.from({ length: slots }, (_none, slot) =>
          (held.get(slot) ?? []).reduce((sum, one) => sum + everyStretch(one, query).length, 0),
        );
        expect(counts).toEqual(expected);
      },
    ),
    { numRuns: 2000 },
  );
}, 120_000);

test('a stock counts across all its texts while its room grows, is used up and grows again', () => {
  const stock = new Stock(fastScanner());
  const length = 700;
  const many = 40;
  for (let slot = 0; slot < many; slot += 1) {
    stock.change(new Map([[slot, pack([`甲${'乙'.repeat(length)}㈱甲`])]]));
    if (slot % 7 === 0) stock.tidied();
  }
  for (let slot = 0; slot < many; slot += 3) stock.change(new Map(), [slot]);
  const isThere = (slot: number) => slot % 3 !== 0;
  const expected = (count: number) =>
    Array.from({ length: many }, (_none, slot) => (isThere(slot) ? count : 0));
  expect(countsIn(stock, '甲', many)).toEqual(expected(2));
  expect(countsIn(stock, '乙乙', many)).toEqual(expected(length / 2));
  expect(countsIn(stock, '㈱甲', many)).toEqual(expected(1));
  expect(countsIn(stock, '株', many)).toEqual(expected(0));
  expect(countsIn(stock, '甲甲', many)).toEqual(expected(0));
});

test('a copy that is taken in counts as what it was made of', async () => {
  const stock = new Stock(fastScanner());
  stock.change(new Map(['一二三㈱', '二', '㈱三一二一'].map((text, slot) => [slot, pack([text])])));
  stock.change(new Map([[0, pack(['㈱一二'])]]));
  const order = stock.tidied();
  expect(order).toEqual([1, 2, 0]);
  const copy = stock.part(0, stock.bytes).slice();
  const units = order.map((slot) => stock.unitsOf(slot));
  expect(canBe(units, copy.byteLength)).toBe(true);
  const taken = new Stock(fastScanner());
  const fill = (memory: Uint8Array) => {
    memory.set(copy);
    return true;
  };
  expect(await taken.restore(units, copy.byteLength, fill)).toBe(true);
  taken.change(new Map([[3, pack(['一㈱'])]]));
  expect(countsIn(taken, '一', 4)).toEqual([0, 2, 1, 1]);
  expect(countsIn(taken, '㈱', 4)).toEqual([0, 1, 1, 1]);
  expect(countsIn(taken, '株', 4)).toEqual([0, 0, 0, 0]);
});

function countsIn(stock: Stock, query: string, many = slots): readonly number[] {
  const counts = new Uint32Array(many);
  stock.count(fold(query).text, counts);
  return [...counts];
}
