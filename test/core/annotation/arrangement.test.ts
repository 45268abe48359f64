import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EssayNotes, Group } from '../../../core/annotation/arrangement';
import { arranged, arrangements } from '../../../core/annotation/arrangement';
import { pigments } from '../../../core/annotation/pigment';
import { collectionId, essayId } from '../../../core/ids';
import { placedAt } from './placed-at';

const outline = [
  { block: 1, offset: 4, level: 1, text: '一、' },
  { block: 2, offset: 8, level: 2, text: '（一）' },
] as const;

const first = placedAt(0, 2, { pigment: 'carmine', modified: '2026-03-01T16:01:00.000Z' });
const second = placedAt(5, 7, { tags: ['b', '甲'], modified: '2026-03-01T15:59:00.000Z' });
const third = placedAt(9, 11, { tags: ['Ｂ'], modified: '2026-03-02T05:00:00.000Z' });
const lost = placedAt(0, 0, { pigment: 'violet' });
const one: EssayNotes = {
  essay: essayId('1'.repeat(32)),
  collection: collectionId('essays'),
  placement: { placed: [first, second, third], orphans: [lost] },
  outline,
};
const elsewhere = placedAt(3, 4, { tags: ['甲'], modified: '2026-03-02T06:00:00.000Z' });
const lostElsewhere = placedAt(0, 0);
const other: EssayNotes = {
  essay: essayId('2'.repeat(32)),
  collection: null,
  placement: { placed: [elsewhere], orphans: [lostElsewhere] },
  outline: [],
};

const all = [first, second, third, lost, elsewhere, lostElsewhere];
const short = (groups: readonly Group[]) =>
  groups.map(({ name, notes }) => [
    name.kind,
    notes.map(({ note }) => all.findIndex((each) => each.annotation === note.annotation)),
  ]);

describe('arranges', () => {
  test('under the headings, what is not found last', () => {
    const groups = arranged([one], 'text', 'Asia/Shanghai');
    expect(short(groups)).toEqual([
      ['section', [0]],
      ['section', [1, 2]],
      ['orphans', [3]],
    ]);
    const { essay } = one;
    expect(groups[0]?.name).toEqual({ kind: 'section', essay, heading: null });
    expect(groups[1]?.name).toEqual({ kind: 'section', essay, heading: outline[0] });
  });

  test('by text, one essay after the other', () => {
    const groups = arranged([other, one], 'text', 'Asia/Shanghai');
    expect(short(groups)).toEqual([
      ['section', [4]],
      ['orphans', [5]],
      ['section', [0]],
      ['section', [1, 2]],
      ['orphans', [3]],
    ]);
    expect(groups[1]?.name).toEqual({ kind: 'orphans', essay: other.essay });
    expect(groups[1]?.notes[0]?.essay).toBe(other.essay);
  });

  test('by colour, in the order of the colours, across essays', () => {
    expect(short(arranged([one, other], 'pigment', 'Asia/Shanghai'))).toEqual([
      ['pigment', [1, 2, 4]],
      ['pigment', [0]],
      ['orphans', [3, 5]],
    ]);
  });

  test('under each tag, whichever width and case, the untagged last', () => {
    const groups = arranged([one, other], 'tag', 'Asia/Shanghai');
    expect(groups.map(({ name }) => (name.kind === 'tag' ? name.tag : name.kind))).toEqual([
      '甲',
      'b',
      null,
      'orphans',
    ]);
    expect(short(groups).map(([, notes]) => notes)).toEqual([[1, 4], [1, 2], [0], [3, 5]]);
  });

  test('by day, the newest first', () => {
    expect(short(arranged([one, other], 'time', 'Asia/Shanghai'))).toEqual([
      ['day', [4, 2, 0]],
      ['day', [1]],
      ['orphans', [3, 5]],
    ]);
    expect(arranged([one], 'time', 'UTC')[1]?.name).toEqual({ kind: 'day', day: '2026-03-01' });
  });

  test('by collection, the essays of none last', () => {
    const groups = arranged([other, one], 'collection', 'Asia/Shanghai');
    expect(short(groups)).toEqual([
      ['collection', [0, 1, 2]],
      ['collection', [4]],
      ['orphans', [5, 3]],
    ]);
    expect(groups[0]?.name).toEqual({ kind: 'collection', collection: one.collection });
  });

  test('every note of every essay, in every arrangement, without an empty group', () => {
    const note = fc
      .record({
        start: fc.nat(30),
        pigment: fc.constantFrom(...pigments),
        tags: fc.uniqueArray(fc.constantFrom('甲', '乙', '丙'), { maxLength: 3 }),
      })
      .map(({ start, pigment, tags }) => placedAt(start, start + 1, { pigment, tags }));
    const essay = fc.record({ notes: fc.array(note), lost: fc.array(note, { maxLength: 2 }) });
    const essays = fc.array(essay, { maxLength: 4 }).map((drawn) =>
      drawn.map(({ notes, lost: orphans }, at): EssayNotes => {
        const placed = notes.sort((a, b) => a.start - b.start);
        const collection = at % 2 === 0 ? null : collectionId(`collection-${at}`);
        const placement = { placed, orphans };
        return { essay: essayId(`${at}`.repeat(32)), collection, placement, outline };
      }),
    );
    fc.assert(
      fc.property(essays, fc.constantFrom(...arrangements), (drawn, arrangement) => {
        const groups = arranged(drawn, arrangement, 'Asia/Shanghai');
        expect(groups.every((group) => group.notes.length > 0)).toBe(true);
        const listed = groups.flatMap((group) =>
          group.notes.map(({ essay: of, note: { annotation } }) => `${of} ${annotation.id}`),
        );
        const there = drawn.flatMap(({ essay: of, placement: { placed, orphans } }) =>
          [...placed, ...orphans].map(({ annotation }) => `${of} ${annotation.id}`),
        );
        expect(new Set(listed)).toEqual(new Set(there));
        if (arrangement !== 'tag') expect(listed).toHaveLength(there.length);
      }),
    );
  });
});
