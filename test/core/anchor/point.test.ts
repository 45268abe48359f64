import fc from 'fast-check';
import { describe as group, expect, test } from 'vitest';
import { describe } from '../../../core/anchor/anchor';
import { Resolver } from '../../../core/anchor/resolver';
import { edition, otherEdition } from '../annotation/drawn-text';

/** Where the point drawn as | in the old text comes to lie in the new one, drawn the same way. */
function followed(old: string, now: string, isOldAtHand = true) {
  const at = old.indexOf('|');
  const [before, after] = [old.replace('|', ''), now.replace('|', '')];
  const anchor = describe(before, edition, { start: at, end: at });
  const known = isOldAtHand ? [{ edition, text: before }] : [];
  const found = new Resolver({ edition: otherEdition, text: after }, known).resolve(anchor);
  if (found.kind === 'orphan') return 'orphan';
  const { start, end } = found.range;
  expect(end).toBe(start);
  return `${found.kind} ${after.slice(0, start)}|${after.slice(start)}`;
}

const opening = '学而时习之，不亦说乎？有朋自远方来，不亦乐乎？';
const rest = '人不知而不愠，不亦君子乎？其为人也孝弟，而好犯上者，鲜矣。';

group('a point', () => {
  test.each([
    ['in an unchanged text', `${opening}|${rest}`, `${opening}|${rest}`],
    ['behind a new sentence', `${opening}|${rest}`, `子曰：${opening}|${rest}`],
    ['at the beginning', `|${opening}${rest}`, `|${opening}${rest}子曰`],
    ['at the end', `${opening}${rest}|`, `子曰：${opening}${rest}|`],
  ])('is found %s, with and without the old text', (_where, old, now) => {
    expect(followed(old, now)).toBe(`sure ${now}`);
    expect(followed(old, now, false)).toBe(`sure ${now}`);
  });

  test('where something was put at the very place is for the reader to check', () => {
    const now = `${opening}子曰，学而不思则罔，思而不学则殆。|${rest}`;
    expect(followed(`${opening}|${rest}`, now)).toBe(`moved ${now}`);
  });

  test('whose neighbours were written over nearly all is for the reader to check', () => {
    const now = '子曰：朋自远方来，不亦乐乎？|岁寒，然后知松柏之后凋也。';
    expect(followed(`${opening}|${rest}`, now)).toBe(`moved ${now}`);
  });

  test('whose neighbours are all gone is not found', () => {
    expect(followed(`${opening}|${rest}`, '岁寒，然后知松柏之后凋也。')).toBe('orphan');
  });

  test('is never found for sure anywhere but between its old neighbours', () => {
    const texts = fc.string({
      unit: fc.constantFrom('甲', '乙', '丙', '丁', '戊', '。'),
      minLength: 1,
      maxLength: 90,
    });
    fc.assert(
      fc.property(texts, texts, fc.nat(), fc.boolean(), (old, now, nth, isOldAtHand) => {
        const at = nth % (old.length + 1);
        const anchor = describe(old, edition, { start: at, end: at });
        const known = isOldAtHand ? [{ edition, text: old }] : [];
        const found = new Resolver({ edition: otherEdition, text: now }, known).resolve(anchor);
        if (found.kind !== 'sure') return;
        const { start } = found.range;
        expect(now.slice(0, start).endsWith(anchor.prefix)).toBe(true);
        expect(now.slice(start).startsWith(anchor.suffix)).toBe(true);
      }),
    );
  });
});
