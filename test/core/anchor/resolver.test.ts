import fc from 'fast-check';
import { expect, describe as group, test } from 'vitest';
import { contextLength, describe } from '../../../core/anchor/anchor';
import type { Resolution } from '../../../core/anchor/resolution';
import { Resolver } from '../../../core/anchor/resolver';
import { drawing, drawn, edition, otherEdition } from '../annotation/drawn-text';
import { randomRange, randomText } from '../annotation/random-notes';

/** Where the passage drawn in `before` is found in another edition, as a drawing; or 'orphan'. */
function found(before: string, after: string, hasOld: boolean): string {
  const { text, ranges } = drawn(before);
  const [range] = ranges;
  if (range === undefined) throw new Error('a passage is drawn in brackets');
  const old = hasOld ? [{ edition, text }] : [];
  const resolver = new Resolver({ edition: otherEdition, text: after }, old);
  return shown(resolver.resolve(describe(text, edition, range)), after);
}

function shown(resolution: Resolution, text: string): string {
  if (resolution.kind === 'orphan') return 'orphan';
  return `${resolution.kind} ${drawing(text, [resolution.range])}`;
}

const far = '远'.repeat(100);
const first = '学而时习之，不亦说乎？有朋自远方来，不亦乐乎？人不知而不愠，不亦君子乎？';
const second = '吾日三省吾身：为人谋而不忠乎？与朋友交而不信乎？传不习乎？';
const third = '道千乘之国，敬事而信，节用而爱人，使民以时。';

group.each([
  ['whose old edition is at hand', true],
  ['known by quote and context alone', false],
])('an anchor %s', (_name, hasOld) => {
  test.each([
    [
      'stays where nothing near it changed',
      `甲乙丙丁[戊己]庚辛壬癸${far}子`,
      `甲乙丙丁戊己庚辛壬癸${far}丑`,
      `sure 甲乙丙丁[戊己]庚辛壬癸${far}丑`,
    ],
    [
      'follows text that came before it',
      `[有朋自远方来]，不亦乐乎`,
      '子曰：有朋自远方来，不亦乐乎',
      'sure 子曰：[有朋自远方来]，不亦乐乎',
    ],
    [
      'follows text that went',
      `子曰：[有朋自远方来]，不亦乐乎`,
      '有朋自远方来，不亦乐乎',
      'sure [有朋自远方来]，不亦乐乎',
    ],
    [
      'does not mind width, case and other quotation marks',
      '他说“[Word, 重点]”。完全正确',
      '他说「ｗｏｒｄ，重点」。完全正确',
      'sure 他说「[ｗｏｒｄ，重点]」。完全正确',
    ],
    [
      'is told from its twin by what stands before',
      '子丑寅卯甲，辰巳午未[甲]',
      '新的子丑寅卯甲，辰巳午未甲',
      'sure 新的子丑寅卯甲，辰巳午未[甲]',
    ],
    [
      'takes in what was written over at its end, to be checked',
      '吾日三省吾身：[为人谋而不忠]乎？与朋友交',
      '吾日三省吾身：为人谋而不信乎？与朋友交',
      'sure 吾日三省吾身：[为人谋而不信]乎？与朋友交',
    ],
    ['is an orphan where it is gone', '[甲]丙', '丙', 'orphan'],
  ])('%s', (_says, before, after, expected) => {
    expect(found(before, after, hasOld)).toBe(expected);
  });
});

test.each([
  [true, 'sure'],
  [false, 'moved'],
])('goes with a paragraph that was moved (old edition at hand: %s)', (hasOld, kind) => {
  const marked = third.replace('敬事而信', '[敬事而信]');
  const after = `${third}\n${first}\n${second}`;
  const before = `${first}\n${second}\n${marked}`;
  expect(found(before, after, hasOld)).toBe(`${kind} ${marked}\n${first}\n${second}`);
});

group('an anchor of an unknown edition', () => {
  test('is an orphan between twins alike, never a guess', () => {
    expect(found('子[甲]丑', '甲 甲', false)).toBe('orphan');
    expect(found(`[${third}]`, `${third}\n${third}`, false)).toBe('orphan');
  });
});

group('an anchor in its own edition', () => {
  const textAndRange = randomText.chain((text) => fc.tuple(fc.constant(text), randomRange(text)));

  test('is sure, wherever else its words stand', () => {
    fc.assert(
      fc.property(textAndRange, ([text, range]) => {
        if (range === null) return;
        const resolution = new Resolver({ edition, text }).resolve(describe(text, edition, range));
        expect(resolution).toEqual({ kind: 'sure', range, confidence: 1 });
      }),
    );
  });

  test('keeps whole characters as context, no more than so many', () => {
    fc.assert(
      fc.property(textAndRange, ([text, range]) => {
        if (range === null) return;
        const { prefix, quote, suffix } = describe(text, edition, range);
        expect(text.includes(prefix + quote + suffix)).toBe(true);
        expect(prefix.length).toBeLessThanOrEqual(contextLength);
        expect(suffix.length).toBeLessThanOrEqual(contextLength);
        expect([prefix, quote, suffix].filter((part) => /\p{Surrogate}/u.test(part))).toEqual([]);
      }),
    );
  });

  test('gives a range inside the text, whatever the text has become', () => {
    fc.assert(
      fc.property(textAndRange, randomText, fc.boolean(), ([text, range], other, hasOld) => {
        if (range === null) return;
        const old = hasOld ? [{ edition, text }] : [];
        const resolver = new Resolver({ edition: otherEdition, text: other }, old);
        const resolution = resolver.resolve(describe(text, edition, range));
        if (resolution.kind === 'orphan') return;
        const { start, end } = resolution.range;
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(other.length);
      }),
    );
  });

  test('answers with the same object for the same anchor', () => {
    const anchor = describe(first, edition, { start: 0, end: 5 });
    const resolver = new Resolver({ edition: otherEdition, text: `新${first}` });
    expect(resolver.resolve(anchor)).toBe(resolver.resolve(anchor));
  });
});
