import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { essayId } from '../../../core/ids';
import type { ListedNote, TitledGroup } from '../../../renderer/notebook/rows';
import { drawnSections, KeptRows, lastUpTo, rowsOf } from '../../../renderer/notebook/rows';
import type { NotedEssay } from '../../../renderer/state/noted-essays';
import { placedAt } from '../../core/annotation/placed-at';

const essay = (letter: string): NotedEssay => ({
  essay: essayId(letter.repeat(32)),
  collection: null,
  placement: { placed: [], orphans: [] },
  outline: [],
  title: letter,
  isInLibrary: true,
  isOpen: false,
  passageOf: () => '',
});
const [a, b] = [essay('a'), essay('b')];

/** A group of so many notes. */
function group(title: string, count: number, of: NotedEssay | null = null): TitledGroup {
  const notes = Array.from({ length: count }, (): ListedNote => {
    return { note: placedAt(0, 1), essay: of ?? a, isNamed: of === null, again: false };
  });
  return { key: title, title, essay: of, notes };
}

const kinds = (groups: readonly TitledGroup[]) => rowsOf(groups).rows.map(({ kind }) => kind);

describe('the rows of a list', () => {
  test('are titles with their notes below', () => {
    expect(kinds([group('要点', 2), group('疑问', 1)])).toEqual([
      'title',
      'note',
      'note',
      'title',
      'note',
    ]);
  });

  test('begin with the essay once where groups are of essays', () => {
    const groups = [group('一', 1, a), group('二', 1, a), group('一 ', 1, b)];
    expect(kinds(groups)).toEqual([
      'essay',
      'title',
      'note',
      'title',
      'note',
      'essay',
      'title',
      'note',
    ]);
  });

  test('know the title that each stands under', () => {
    const { titles, outer } = rowsOf([group('要点', 2), group('疑问', 1, a)]);
    expect(titles).toEqual([0, 4]);
    expect(outer).toEqual([0, 3]);
    expect([0, 2, 4, 5].map((index) => lastUpTo(titles, index))).toEqual([0, 0, 4, 4]);
  });

  test('stay the very same for notes that are listed as before', () => {
    const some = fc.subarray([...group('要点', 12).notes]);
    fc.assert(
      fc.property(fc.array(some), (lists) => {
        const kept = new KeptRows();
        let before = new Map<ListedNote, unknown>();
        for (const notes of lists) {
          const groups = [{ ...group('要点', 0), notes }];
          const { rows } = kept.of(groups);
          expect(rows).toEqual(rowsOf(groups).rows);
          const own = rows.flatMap((row) => (row.kind === 'note' ? [row] : []));
          expect(own.map(({ listed }) => listed)).toEqual(notes);
          if (own.length === before.size && own.every(({ listed }) => before.has(listed))) {
            for (const row of own) expect(before.get(row.listed)).toBe(row);
          }
          before = new Map(own.map((row) => [row.listed, row]));
        }
      }),
    );
  });

  test('have a key each, also where a note stands in two groups', () => {
    const one = group('#甲', 1);
    const keys = rowsOf([one, { ...one, key: '#乙' }]).rows.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('what is drawn of them', () => {
  test('comes with the titles above it', () => {
    const rows = rowsOf([group('一', 3, a), group('二', 3, a), group('三', 2, b)]);
    expect(drawnSections(rows, [3, 4, 6, 7])).toEqual([
      {
        key: `essay ${a.essay}`,
        essay: 0,
        groups: [
          { title: 1, notes: [3, 4] },
          { title: 5, notes: [6, 7] },
        ],
      },
    ]);
    expect(drawnSections(rows, [11])).toEqual([
      { key: `essay ${b.essay}`, essay: 9, groups: [{ title: 10, notes: [11] }] },
    ]);
  });

  test('is each row asked for, once, whichever those are', () => {
    const groups = fc
      .array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom(null, a, b)), {
        maxLength: 6,
      })
      .map((drawn) => drawn.map(([count, of], index) => group(`${index}`, count, of)));
    fc.assert(
      fc.property(groups, fc.array(fc.nat(40)), (listed, indices) => {
        const list = rowsOf(listed);
        const { rows } = list;
        const asked = [...new Set(indices)]
          .filter((index) => index < rows.length)
          .sort((x, y) => x - y);
        const drawn = drawnSections(list, asked);
        const notes = drawn.flatMap((section) => section.groups.flatMap((one) => one.notes));
        expect(notes).toEqual(asked.filter((index) => rows[index]?.kind === 'note'));
        for (const section of drawn) {
          for (const one of section.groups) {
            const title = rows[one.title];
            if (title?.kind !== 'title') throw new Error('no title');
            for (const index of one.notes) {
              const row = rows[index];
              if (row?.kind !== 'note') throw new Error('no note');
              expect(title.group.notes[index - one.title - 1]).toBe(row.listed);
            }
          }
        }
      }),
    );
  });
});
