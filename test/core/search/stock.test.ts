import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../core/search/fold';
import { pack } from '../../../core/search/packed';
import { Stock } from '../../../core/search/stock';
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
        for (const { put, gone } of steps) {
          const changed = Object.entries(put).map(([slot, text]) => [Number(slot), text] as const);
          const out = gone.filter((slot) => !(String(slot) in put));
          stock.change(new Map(changed.map(([slot, text]) => [slot, pack(text)])), out);
          for (const slot of out) held.delete(slot);
          for (const [slot, text] of changed) held.set(slot, text);
        }
        const counts = new Uint32Array(slots);
        stock.count(fold(query).text, counts);
        const expected = Array.from({ length: slots }, (_none, slot) =>
          (held.get(slot) ?? []).reduce((sum, one) => sum + everyStretch(one, query).length, 0),
        );
        expect([...counts]).toEqual(expected);
      },
    ),
    { numRuns: 2000 },
  );
}, 120_000);
