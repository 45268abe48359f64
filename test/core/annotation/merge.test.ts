import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carried } from '../../../core/anchor/anchor';
import type { Annotation } from '../../../core/annotation/annotation';
import { changesBetween } from '../../../core/annotation/changes-between';
import { copyId, isCopyId } from '../../../core/annotation/copy-id';
import type { Side } from '../../../core/annotation/merge';
import { merge } from '../../../core/annotation/merge';
import type { Notebook } from '../../../core/annotation/notebook';
import { apply, emptyNotebook } from '../../../core/annotation/notebook';
import { annotated, now, otherEdition } from './drawn-text';
import type { Version } from '../../../core/annotation/past';

const text = '甲乙丙丁戊己庚辛壬癸';

/** An annotation on one character, named by it. */
function on(character: string, comment: string, rest: Partial<Annotation> = {}): Annotation {
  const start = text.indexOf(character);
  return annotated(text, { start, end: start + 1 }, { name: start, comment, ...rest });
}

function notes(annotations: readonly Annotation[], reflection = ''): Notebook {
  const changes = annotations.map((annotation) => ({ kind: 'put' as const, annotation }));
  return { ...apply(emptyNotebook, changes).notebook, reflection };
}

const side = (
  notebook: Notebook,
  seq = 1,
  bin: readonly Annotation[] = [],
  versions: readonly Version[] = [],
): Side => ({
  notebook,
  seq,
  past: { versions, bin: bin.map((annotation) => ({ annotation, at: now, day: 0 })) },
});

/** An older text of the annotation on a character. */
const before = (character: string, text: string): Version => ({
  target: on(character, '').id,
  text,
  fleeting: false,
  at: now,
  day: 0,
});

const binOf = ({ past }: Side) => past.bin.map(({ annotation }) => annotation);

const comments = ({ annotations }: Notebook) => annotations.map(({ comment }) => comment);

/** The same after a new edition came, in which it stands elsewhere. */
const carriedOver = (annotation: Annotation): Annotation => ({
  ...annotation,
  target: carried(annotation.target, `新${text}`, otherEdition, {
    start: annotation.target.start + 1,
    end: annotation.target.end + 1,
  }),
});

describe('of an annotation that was carried into a new edition on one side', () => {
  const old = on('甲', '一');

  test.each([
    ['is taken with its new place', old, carriedOver(old), ['一']],
    ['takes on the longer comment', on('甲', '一二'), carriedOver(old), ['一二']],
    ['keeps what each side says otherwise', on('甲', '二'), carriedOver(old), ['二', '一']],
  ])('one state %s, whichever side it comes from', (_says, one, other, expected) => {
    const both = [merge(side(notes([one])), side(notes([other]))).notebook];
    both.push(merge(side(notes([other])), side(notes([one]))).notebook);
    for (const merged of both) expect(comments(merged).sort()).toEqual([...expected].sort());
  });

  test('the carried one stays, in either order', () => {
    const now = carriedOver(old);
    for (const [one, other] of [
      [old, now],
      [now, old],
    ] as const) {
      const { notebook } = merge(side(notes([one])), side(notes([other])));
      expect(notebook.annotations).toEqual([now]);
    }
  });

  test('what the other side deleted stays deleted', () => {
    const { notebook } = merge(side(notes([carriedOver(old)])), side(notes([]), 2, [old]));
    expect(notebook.annotations).toEqual([]);
  });
});

describe('merging two states of notes', () => {
  test('keeps what only one side has, from both', () => {
    const { notebook } = merge(side(notes([on('甲', '一')])), side(notes([on('丙', '二')])));
    expect(comments(notebook)).toEqual(['一', '二']);
  });

  test('keeps once what both say', () => {
    const same = notes([on('甲', '一')], '心得');
    expect(merge(side(same), side(same, 2)).notebook).toEqual(same);
  });

  test('keeps both texts of a clash: the higher seq has the id, the other a copy on the same words', () => {
    const [mine, theirs] = [on('甲', '我的'), on('甲', '他的')];
    const { notebook } = merge(side(notes([mine]), 9), side(notes([theirs]), 4));
    expect(notebook.annotations).toContainEqual(mine);
    expect(notebook.annotations).toContainEqual({ ...theirs, id: copyId(theirs) });
    expect(notebook.annotations).toHaveLength(2);
    expect(isCopyId(copyId(theirs))).toBe(true);
  });

  test('takes the side that changed where the common state is known', () => {
    const base = notes([on('甲', '旧'), on('乙', '旧')], '旧');
    const mine = notes([on('甲', '新'), on('乙', '旧')], '旧');
    const theirs = notes([on('甲', '旧'), on('乙', '改')], '改');
    const merged = merge(side(mine), side(theirs, 9), base).notebook;
    expect(merged).toEqual(notes([on('甲', '新'), on('乙', '改')], '改'));
  });

  test('leaves deleted what one side deleted and the other did not change', () => {
    const there = on('甲', '一');
    const base = notes([there]);
    expect(merge(side(base), side(emptyNotebook), base).notebook).toEqual(emptyNotebook);
    const deleted = side(emptyNotebook, 1, [there]);
    expect(merge(side(base, 9), deleted).notebook).toEqual(emptyNotebook);
  });

  test('keeps what one side deleted and the other went on writing', () => {
    const base = notes([on('甲', '一')]);
    const written = notes([on('甲', '一二')]);
    expect(merge(side(emptyNotebook), side(written), base).notebook).toEqual(written);
    const deleted = side(emptyNotebook, 9, base.annotations);
    expect(merge(deleted, side(written)).notebook).toEqual(written);
  });

  test('takes the comment that goes on where the other stops', () => {
    const { notebook } = merge(
      side(notes([on('甲', '为什')]), 9),
      side(notes([on('甲', '为什么？')])),
    );
    expect(comments(notebook)).toEqual(['为什么？']);
  });

  test('makes no second annotation for a colour alone', () => {
    const [red, blue] = [on('甲', '一', { pigment: 'carmine' }), on('甲', '一')];
    expect(merge(side(notes([red]), 2), side(notes([blue]))).notebook.annotations).toHaveLength(1);
    expect(merge(side(notes([red])), side(notes([blue]), 2), notes([red])).notebook).toEqual(
      notes([blue]),
    );
  });

  test('takes the comment of the side that once had the other one and wrote it over', () => {
    const rewritten = side(notes([on('甲', '重写')]), 1, [], [before('甲', '旧')]);
    const { notebook } = merge(rewritten, side(notes([on('甲', '旧')]), 9));
    expect(comments(notebook)).toEqual(['重写']);
  });

  test('sets two reflections one after the other, once', () => {
    const [mine, theirs] = [side(notes([], '我想'), 2), side(notes([], '他想'), 1)];
    const both = merge(mine, theirs).notebook;
    expect(both.reflection).toBe('我想\n\n———\n\n他想');
    for (const again of [mine, theirs, side(both, 7)]) {
      expect(merge(side(both, 3), again).notebook.reflection).toBe(both.reflection);
      expect(merge(again, side(both, 3)).notebook.reflection).toBe(both.reflection);
    }
  });

  test('takes the longer of two reflections that begin alike', () => {
    const [short, long] = [side(notes([], '我想'), 9), side(notes([], '我想一想'))];
    expect(merge(short, long).notebook.reflection).toBe('我想一想');
  });

  test('says so where two reflections are too long for one', () => {
    const [mine, theirs] = [notes([], '一'.repeat(60_000)), notes([], '二'.repeat(60_000))];
    const merged = merge(side(mine), side(theirs, 9));
    expect(merged).toEqual({ notebook: mine, isWhole: false });
  });
});

const randomComment = fc.constantFrom('', '好', '好的', '再看', '为什么');
const randomNotes = fc
  .tuple(
    fc.array(
      fc.tuple(
        fc.constantFrom('甲', '乙', '丙'),
        randomComment,
        fc.constantFrom('carmine' as const, 'azurite' as const),
      ),
      { maxLength: 4 },
    ),
    fc.constantFrom('', '想', '想法', '另想'),
  )
  .map(([marks, reflection]) =>
    notes(
      marks.map(([character, comment, pigment]) => on(character, comment, { pigment })),
      reflection,
    ),
  );
const randomVersions = fc.array(
  fc.tuple(fc.constantFrom('甲', '乙', '丙'), randomComment).map(([at, text]) => before(at, text)),
  { maxLength: 2 },
);
const randomSide = fc
  .record({ notebook: randomNotes, seq: fc.nat(3), binned: randomNotes, versions: randomVersions })
  .map(({ notebook, seq, binned, versions }) => {
    const there = new Set(notebook.annotations.map(({ id }) => id));
    const bin = binned.annotations.filter(({ id }) => !there.has(id));
    return side(notebook, seq, bin, versions);
  });

/** The notes and all they say, whoever has which id. */
const said = ({ annotations }: Notebook) =>
  new Set(annotations.map(({ target, comment }) => `${target.start} ${comment}`));

const saysSame = (a: Annotation, b: Annotation) =>
  a.id === b.id && a.comment === b.comment && a.pigment === b.pigment;

/** As a computer takes another's state in: what it had, the other's bin, and a number of its own. */
function takenIn(mine: Side, theirs: Side): Side {
  const { notebook } = merge(mine, theirs);
  const bin = [...binOf(mine), ...binOf(theirs)].filter(
    (one) => !notebook.annotations.some((there) => saysSame(there, one)),
  );
  const isChanged = changesBetween(mine.notebook, notebook).length > 0;
  const seq = Math.max(mine.seq, theirs.seq) + (isChanged ? 1 : 0);
  return side(notebook, seq, bin, [...mine.past.versions, ...theirs.past.versions]);
}

describe('merging any two states', () => {
  test('loses nothing that either says', () => {
    fc.assert(
      fc.property(randomSide, randomSide, (one, other) => {
        const { notebook } = merge(one, other);
        const whole = [...notebook.annotations, ...binOf(one), ...binOf(other)];
        for (const { notebook: from } of [one, other]) {
          for (const { target, comment } of from.annotations) {
            const holder = whole.find(
              (held) => held.target.start === target.start && held.comment.startsWith(comment),
            );
            const isVersion = [...one.past.versions, ...other.past.versions].some(
              (version) => version.text === comment,
            );
            expect(holder !== undefined || isVersion, comment).toBe(true);
          }
          expect(notebook.reflection).toContain(from.reflection);
        }
      }),
    );
  });

  test('gives the same whichever comes first, and nothing more when done again', () => {
    fc.assert(
      fc.property(randomSide, randomSide, (one, other) => {
        const { notebook } = merge(one, other);
        expect(merge(other, one).notebook).toEqual(notebook);
        const both = takenIn(one, other);
        for (const again of [one, other, both]) {
          expect(said(merge(both, again).notebook)).toEqual(said(both.notebook));
        }
      }),
    );
  });

  test('comes to the same on three computers, in whatever order they meet', () => {
    const meeting = fc.constantFrom([0, 1], [1, 0], [1, 2], [2, 1], [0, 2], [2, 0]);
    fc.assert(
      fc.property(
        fc.tuple(randomSide, randomSide, randomSide),
        fc.array(meeting, { maxLength: 12 }),
        (sides, meetings) => {
          const computers: Side[] = [...sides];
          const meet = (here: number, there: number) => {
            const [mine, theirs] = [computers[here], computers[there]];
            if (mine !== undefined && theirs !== undefined) computers[here] = takenIn(mine, theirs);
          };
          for (const [here = 0, there = 0] of meetings) meet(here, there);
          for (let round = 0; round < 4; round += 1) {
            for (const [here, there] of [
              [0, 1],
              [1, 2],
              [2, 0],
            ] as const)
              meet(here, there);
          }
          const [first, ...others] = computers.map(({ notebook }) => notebook);
          for (const other of others) expect(other).toEqual(first);
          const ids = first?.annotations.map(({ target, comment }) => `${target.start} ${comment}`);
          expect(ids?.length).toBeLessThanOrEqual(15);
        },
      ),
      { numRuns: 300 },
    );
  });
});
