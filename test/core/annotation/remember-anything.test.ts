import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, emptyNotebook, find } from '../../../core/annotation/notebook';
import type { Past } from '../../../core/annotation/past';
import { emptyPast, momentOf, pruned } from '../../../core/annotation/past';
import { remember } from '../../../core/annotation/remember';
import type { AnnotationId } from '../../../core/ids';
import { annotationId } from './drawn-text';
import { randomChanges } from './random-notes';
import { Desk, day, minute, put, remove, sentence, start } from './past-desk';

/** What happens between two saves: how long the clock says it took, in ms, to and fro by years too. */
const pause = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 300, max: 2000 }) },
  { weight: 3, arbitrary: fc.integer({ min: 5 * minute, max: day }) },
  { weight: 1, arbitrary: fc.constantFrom(-3650 * day, 3650 * day, -day, 50 * day) },
);
const words = fc.string({ unit: 'grapheme', maxLength: 60 });
const edit = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('all' as const), words }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('end' as const), words }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('back' as const), n: fc.nat(20) }) },
);
type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never;

function edited(before: string, one: Edit): string {
  if (one.kind === 'all') return one.words;
  return one.kind === 'end' ? before + one.words : before.slice(0, -one.n);
}

const isIn = (desk: Desk, one: string) =>
  find(desk.notebook, annotationId(1))?.comment === one ||
  desk.past.versions.some((version) => version.text === one);

describe('whatever is written, in whatever order, at whatever time', () => {
  test('a text that stood for longer than two sittings can be had back', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(pause, edit), { maxLength: 40 }), (saves) => {
        const desk = new Desk();
        const stood: string[] = [];
        let comment = '';
        desk.save(0, put(''));
        let since = desk.clock;
        for (const [after, one] of saves) {
          const next = edited(comment, one);
          // By the clock alone: where it goes on and comes back meanwhile, it is as if it stood still.
          const time = Math.abs(desk.clock + after - since);
          if (next !== comment && time >= 10 * minute && comment.trim() !== '') stood.push(comment);
          desk.save(after, put(next));
          if (next !== comment) since = desk.clock;
          comment = next;
        }
        for (const one of stood.slice(-40)) expect(isIn(desk, one), one).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('what one change throws away can be had back, in whole', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 20 }), (texts) => {
        const desk = new Desk();
        for (const each of texts) {
          desk.save(1000, put(each));
          desk.save(1000, put(''));
          const held = desk.past.versions.some((version) => version.text.includes(each));
          expect(each.trim() === '' || held).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('a removed annotation is in the bin, in the order of removal', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(pause, fc.nat(6)), { maxLength: 30 }), (removals) => {
        const desk = new Desk();
        let order: AnnotationId[] = [];
        for (const [after, name] of removals) {
          desk.save(after, put('注', name));
          desk.save(after, remove(name));
          const id = annotationId(name);
          order = [...order.filter((one) => one !== id), id];
        }
        expect(desk.past.bin.map(({ annotation }) => annotation.id)).toEqual(order);
      }),
      { numRuns: 200 },
    );
  });

  test('changes given together come to the same as one by one, and twice to no more', () => {
    fc.assert(
      fc.property(randomChanges, randomChanges, (first, second) => {
        const when = momentOf(start, start);
        const { notebook } = apply(emptyNotebook, first);
        const past = remember(emptyPast, emptyNotebook, first, when);
        const together = remember(past, notebook, second, when);
        let [step, at] = [past, notebook];
        for (const change of second) {
          step = remember(step, at, [change], when);
          at = apply(at, [change]).notebook;
        }
        expect(step).toEqual(together);
        const twice = remember(together, at, second, when);
        const names = ({ versions, bin }: Past) => ({
          versions: new Set(versions.map(({ target, text: one }) => `${target} ${one}`)),
          bin: new Set(bin.map(({ annotation }) => annotation.id)),
        });
        expect(twice.versions.length).toBe(names(twice).versions.size);
        expect(twice.bin.length).toBe(names(twice).bin.size);
        for (const one of names(together).bin) expect(names(twice).bin).toContain(one);
      }),
      { numRuns: 300 },
    );
  });

  test('the past of a day goes when its time is over, and by nothing but the calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5000 * day, max: 5000 * day }), (off) => {
        const when = momentOf(start + off, start);
        const { notebook } = apply(emptyNotebook, [put(sentence)]);
        const past = remember(emptyPast, notebook, [put('短'), remove()], when);
        expect(pruned(past, start + 29 * day)).toBe(past);
        expect(pruned(past, start + 31 * day)).toMatchObject({ bin: [], versions: past.versions });
        expect(pruned(past, start + 91 * day)).toEqual(emptyPast);
        const [version] = past.versions;
        expect(version?.at).toMatch(/^(?:19[7-9]|20|21|2200)/);
      }),
      { numRuns: 100 },
    );
  });
});
