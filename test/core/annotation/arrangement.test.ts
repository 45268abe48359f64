import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Group } from '../../../core/annotation/arrangement';
import { arranged, arrangements } from '../../../core/annotation/arrangement';
import { pigments } from '../../../core/annotation/pigment';
import { placedAt } from './placed-at';

const outline = [
  { block: 1, offset: 4, level: 1, text: '一、' },
  { block: 2, offset: 8, level: 2, text: '（一）' },
] as const;

const first = placedAt(0, 2, { pigment: 'carmine', modified: '2026-03-01T16:01:00.000Z' });
const second = placedAt(5, 7, { tags: ['b', '甲'], modified: '2026-03-01T15:59:00.000Z' });
const third = placedAt(9, 11, { tags: ['Ｂ'], modified: '2026-03-02T05:00:00.000Z' });
const lost = placedAt(0, 0, { pigment: 'violet' });
const placement = { placed: [first, second, third], orphans: [lost] };

const short = (groups: readonly Group[]) =>
  groups.map(({ name, notes }) => [
    name.kind,
    notes.map(({ annotation }) =>
      [first, second, third, lost].findIndex((one) => one.annotation === annotation),
    ),
  ]);

describe('arranges', () => {
  test('under the headings, what is not found last', () => {
    const groups = arranged(placement, 'text', outline, 'Asia/Shanghai');
    expect(short(groups)).toEqual([
      ['section', [0]],
      ['section', [1, 2]],
      ['orphans', [3]],
    ]);
    expect(groups[0]?.name).toEqual({ kind: 'section', heading: null });
    expect(groups[1]?.name).toEqual({ kind: 'section', heading: outline[0] });
  });

  test('by colour, in the order of the colours', () => {
    expect(short(arranged(placement, 'pigment', outline, 'Asia/Shanghai'))).toEqual([
      ['pigment', [1, 2]],
      ['pigment', [0]],
      ['orphans', [3]],
    ]);
  });

  test('under each tag, whichever width and case, the untagged last', () => {
    const groups = arranged(placement, 'tag', outline, 'Asia/Shanghai');
    expect(groups.map(({ name }) => (name.kind === 'tag' ? name.tag : name.kind))).toEqual([
      '甲',
      'b',
      null,
      'orphans',
    ]);
    expect(short(groups).map(([, notes]) => notes)).toEqual([[1], [1, 2], [0], [3]]);
  });

  test('by day, the newest first', () => {
    expect(short(arranged(placement, 'time', outline, 'Asia/Shanghai'))).toEqual([
      ['day', [2, 0]],
      ['day', [1]],
      ['orphans', [3]],
    ]);
    expect(arranged(placement, 'time', outline, 'UTC')[1]?.name).toEqual({
      kind: 'day',
      day: '2026-03-01',
    });
  });

  test('every note, in every arrangement, without an empty group', () => {
    const note = fc
      .record({
        start: fc.nat(30),
        pigment: fc.constantFrom(...pigments),
        tags: fc.uniqueArray(fc.constantFrom('甲', '乙', '丙'), { maxLength: 3 }),
      })
      .map(({ start, pigment, tags }) => placedAt(start, start + 1, { pigment, tags }));
    fc.assert(
      fc.property(fc.array(note), fc.constantFrom(...arrangements), (notes, arrangement) => {
        const placed = [...notes].sort((a, b) => a.start - b.start);
        const groups = arranged({ placed, orphans: [] }, arrangement, outline, 'Asia/Shanghai');
        expect(groups.every((group) => group.notes.length > 0)).toBe(true);
        const listed = groups.flatMap((group) =>
          group.notes.map(({ annotation }) => annotation.id),
        );
        expect(new Set(listed)).toEqual(new Set(notes.map(({ annotation }) => annotation.id)));
        if (arrangement !== 'tag') expect(listed).toHaveLength(notes.length);
      }),
    );
  });
});
