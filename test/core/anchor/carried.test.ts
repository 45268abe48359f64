import fc from 'fast-check';
import { describe as group, expect, test } from 'vitest';
import { carried, describe } from '../../../core/anchor/anchor';
import { Resolver } from '../../../core/anchor/resolver';
import { drawn, edition, otherEdition } from '../annotation/drawn-text';
import { randomRange, randomText } from '../annotation/random-notes';

group('an anchor that was carried into another edition', () => {
  test('stands where it stood once that edition is taken back, whatever the texts', () => {
    const both = fc.tuple(randomText, randomText);
    const places = both.chain(([before, after]) =>
      fc.tuple(fc.constant(before), randomRange(before), fc.constant(after), randomRange(after)),
    );
    fc.assert(
      fc.property(places, ([before, was, after, is]) => {
        if (was === null || is === null) return;
        const anchor = describe(before, edition, was);
        const there = carried(anchor, after, otherEdition, is);
        const again = new Resolver({ edition, text: before }).resolve(there);
        expect(again).toEqual({ kind: 'sure', range: was, confidence: 1 });
        const back = carried(there, before, edition, was);
        expect({ ...back, carriedFrom: undefined }).toEqual({ ...anchor, carriedFrom: undefined });
      }),
    );
  });

  test('keeps where it first stood when its place in the new edition is chosen again', () => {
    const { text, ranges } = drawn('甲[乙]丙[丁]戊');
    const [first, second] = ranges;
    if (first === undefined || second === undefined) throw new Error('two passages are drawn');
    const anchor = describe('乙', edition, { start: 0, end: 1 });
    const once = carried(anchor, text, otherEdition, first);
    expect(carried(once, text, otherEdition, second).carriedFrom).toEqual(once.carriedFrom);
  });

  test('is not believed where the text of that edition says otherwise', () => {
    const anchor = describe('甲乙丙', edition, { start: 1, end: 2 });
    const falsely = { edition: otherEdition, start: 0, end: 1, quote: '丁' };
    const resolver = new Resolver({ edition: otherEdition, text: '戊己庚' });
    expect(resolver.resolve({ ...anchor, carriedFrom: falsely })).toEqual({ kind: 'orphan' });
  });
});

group('an anchor whose passage the reader says is not in an edition', () => {
  const anchor = describe('一二三四五六七八', edition, { start: 2, end: 6 });
  const away = { ...anchor, absentFrom: otherEdition };

  test('is not found there, even where its words stand', () => {
    const resolver = new Resolver({ edition: otherEdition, text: '一二三四五六七八' });
    expect(resolver.resolve(anchor).kind).toBe('sure');
    expect(resolver.resolve(away)).toEqual({ kind: 'orphan' });
  });

  test('stands in its own edition as before', () => {
    const resolver = new Resolver({ edition, text: '一二三四五六七八' });
    expect(resolver.resolve(away)).toMatchObject({ kind: 'sure', range: { start: 2, end: 6 } });
  });
});
