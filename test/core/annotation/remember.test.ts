import { describe, expect, test } from 'vitest';
import type { Change } from '../../../core/annotation/change';
import { apply, emptyNotebook, find } from '../../../core/annotation/notebook';
import { emptyPast, momentOf, pruned, versionsOf } from '../../../core/annotation/past';
import { remember } from '../../../core/annotation/remember';
import { annotationId } from './drawn-text';
import {
  Desk,
  day,
  minute,
  noteWith,
  put,
  reflect,
  remove,
  sentence,
  start,
  typed,
} from './past-desk';

describe('a comment', () => {
  test('that is being written has no versions', () => {
    const desk = new Desk();
    desk.save(0, put(''));
    desk.type(...typed);
    expect(desk.versions()).toEqual([]);
  });

  test('that is written long after its highlight has none either', () => {
    const desk = new Desk();
    desk.save(0, put(''));
    desk.save(30 * day, put('读到'));
    desk.type(...typed);
    expect(desk.versions()).toEqual([]);
  });

  test('written on in another sitting keeps how it was', () => {
    const desk = new Desk();
    desk.type(...typed);
    desk.save(6 * minute, put(`${sentence}再`));
    desk.type(`${sentence}再想`, `${sentence}再想一想。`);
    expect(desk.versions()).toEqual([sentence]);
  });

  test('written for an hour without a pause keeps a version every five minutes', () => {
    const desk = new Desk();
    desk.save(0, put(''));
    for (let n = 0; n < 60; n += 1) desk.save(minute, put('字'.repeat(n + 1)));
    expect(desk.versions().length).toBeGreaterThanOrEqual(10);
    expect(desk.versions().length).toBeLessThanOrEqual(12);
  });

  test.each([
    ['one letter typed over all of it', ['人']],
    ['nothing', ['']],
    ['another text', ['另外写一段完全不同的话']],
    ['its first half', [sentence.slice(0, 18)]],
    ['one letter, and more is typed', ['人', '人不', '人不多']],
  ])('replaced by %s keeps how it was', (_what, states) => {
    const desk = new Desk();
    desk.type(...typed, ...states);
    expect(desk.versions()).toEqual([sentence]);
  });

  test('taken away by holding the key down is kept once, in full', () => {
    const desk = new Desk();
    const states = Array.from({ length: sentence.length }, (_none, n) =>
      sentence.slice(0, sentence.length - n - 1),
    );
    desk.type(...typed, ...states);
    expect(desk.versions()).toEqual([sentence]);
  });

  test('with slips of the finger put right keeps none of them', () => {
    const desk = new Desk();
    desk.save(0, put(''));
    desk.type(
      '这是我的批主',
      '这是我的批',
      '这是我的批注，写得',
      '这是我的批注，写',
      '这是我的批注，写完了',
    );
    expect(desk.versions()).toEqual([]);
  });

  test('that only changes its colour keeps nothing', () => {
    const desk = new Desk();
    desk.type(...typed);
    desk.save(day, { kind: 'put', annotation: { ...noteWith(sentence), pigment: 'carmine' } });
    expect(desk.past).toEqual(emptyPast);
  });

  test('emptied keeps what is written next, also when the clock goes on and back', () => {
    const desk = new Desk();
    desk.type(...typed, '');
    desk.save(3650 * day, put('十年以后写的'));
    desk.save(-3650 * day, put('又是今天'));
    expect(desk.versions()).toEqual(['十年以后写的', sentence]);
  });

  test('changed to and fro keeps each text once', () => {
    const desk = new Desk();
    desk.type(...typed);
    for (let n = 0; n < 5; n += 1) desk.type('', sentence);
    expect(desk.versions()).toEqual([sentence]);
  });
});

describe('the reflection', () => {
  test('keeps how it was, apart from the comments', () => {
    const desk = new Desk();
    for (const state of typed) desk.save(1000, reflect(state));
    expect(desk.versions(null)).toEqual([]);
    desk.save(1000, reflect('人'));
    expect(desk.versions(null)).toEqual([sentence]);
    expect(desk.versions()).toEqual([]);
  });

  test('that was there before versions were kept is kept at its first change', () => {
    const when = momentOf(start, start);
    const before = { ...emptyNotebook, reflection: sentence };
    const past = remember(emptyPast, before, [reflect(`${sentence}。`)], when);
    expect(versionsOf(past, null).map((one) => one.text)).toEqual([sentence]);
  });
});

describe('a removed annotation', () => {
  test('is in the bin as it was, and leaves it when it is put back', () => {
    const desk = new Desk();
    desk.save(0, put(sentence));
    const before = find(desk.notebook, annotationId(1));
    desk.save(1000, remove());
    expect(desk.past.bin.map(({ annotation }) => annotation)).toEqual([before]);
    desk.save(1000, put(sentence));
    expect(desk.past.bin).toEqual([]);
    expect(desk.versions()).toEqual([]);
  });

  test('is not in the bin where its making was taken back and nothing was written on it', () => {
    const desk = new Desk();
    const made: Change = { kind: 'put', annotation: noteWith(''), made: true };
    const { inverse } = apply(emptyNotebook, [made]);
    desk.save(0, made);
    const again = apply(desk.notebook, inverse).inverse;
    desk.save(minute, ...inverse);
    expect(desk.past.bin).toEqual([]);
    desk.save(minute, ...again);
    expect(desk.notebook.annotations).toEqual([noteWith('')]);
    desk.save(minute, ...inverse);
    expect(desk.past.bin).toEqual([]);
  });

  test('is in the bin where its making was taken back after something was written on it', () => {
    const unmade: Change = { kind: 'remove', id: annotationId(1), unmade: true };
    const written = new Desk();
    written.save(0, put(sentence));
    written.save(minute, unmade);
    expect(written.binned).toEqual([sentence]);
    const taken = new Desk();
    taken.save(0, put(sentence));
    taken.save(minute, put(''));
    taken.save(minute, unmade);
    expect(taken.binned).toEqual(['']);
  });

  test('is in the bin again where its way back was taken back', () => {
    const desk = new Desk();
    desk.save(0, put(''));
    desk.save(minute, remove());
    const { inverse } = apply(desk.notebook, [put('')]);
    desk.save(minute, put(''));
    desk.save(minute, ...inverse);
    expect(desk.binned).toEqual(['']);
  });

  test('put back with another comment keeps the one from the bin', () => {
    const desk = new Desk();
    desk.save(0, put(sentence));
    desk.save(1000, remove());
    desk.save(1000, put('短'));
    expect(desk.versions()).toEqual([sentence]);
  });

  test('keeps its versions for when it comes back', () => {
    const desk = new Desk();
    desk.save(0, put(sentence));
    desk.save(1000, put('短'));
    desk.save(1000, remove());
    expect(desk.versions()).toEqual([sentence]);
  });

  test('that is purged is gone with its versions; one that is back is not', () => {
    const desk = new Desk();
    desk.save(0, put(sentence), put('二', 2));
    desk.save(1000, put('短'), put('', 2));
    desk.save(1000, remove(1));
    desk.save(1000, { kind: 'purge', ids: [annotationId(1), annotationId(2)] });
    expect(desk.binned).toEqual([]);
    expect(desk.versions()).toEqual([]);
    expect(desk.versions(annotationId(2))).toEqual(['二']);
  });
});

describe('bounds', () => {
  test('a comment has 50 versions at most, the newest ones', () => {
    const desk = new Desk();
    for (let n = 0; n < 70; n += 1) desk.save(6 * minute, put(`第 ${n} 次`), put('二', 2));
    expect(desk.versions()).toHaveLength(50);
    expect(desk.versions()[0]).toBe('第 68 次');
  });

  test('all versions together stay below 2 MB, and the newest is there at any length', () => {
    const desk = new Desk();
    for (let n = 0; n < 40; n += 1) {
      desk.save(6 * minute, put(`${n} ${'字'.repeat(99_000)}`, n % 8));
    }
    expect(JSON.stringify(desk.past.versions).length).toBeLessThan(2_000_000);
    expect(desk.past.versions.at(-1)?.text).toMatch(/^31 /);
  });

  test('the bin stays below 4 MB', () => {
    const desk = new Desk();
    for (let n = 0; n < 30; n += 1) {
      desk.save(1000, put('字'.repeat(99_000), n % 8));
      desk.save(1000, remove(n % 8));
      desk.save(1000, put('', 9), remove(9));
    }
    expect(JSON.stringify(desk.past.bin).length).toBeLessThan(4_000_000);
  });

  test('so many small versions of so many notes stay bounded', () => {
    const desk = new Desk();
    for (let n = 0; n < 400; n += 1) {
      desk.save(6 * minute, ...Array.from({ length: 50 }, (_none, m) => put(`${n}`, m % 9)));
    }
    expect(desk.past.versions.length).toBeLessThanOrEqual(10 * 50);
  });
});

test('what seems to come from the future is kept, and will not stay for ever', () => {
  const when = momentOf(start, start + 4000 * day);
  const { notebook } = apply(emptyNotebook, [put(sentence)]);
  const past = remember(emptyPast, notebook, [remove()], when);
  const today = pruned(past, start);
  expect(today.bin).toHaveLength(1);
  expect(pruned(today, start + 31 * day).bin).toEqual([]);
});

describe('what a backup remembers', () => {
  const other = new Desk();
  other.save(0, put('旧的一条'), put('丢掉的', 2), put('还在的', 3));
  other.save(day, put('新的一条'), remove(2), remove(3));

  test('comes to a desk that is empty whole', () => {
    const desk = new Desk();
    desk.save(2 * day, { kind: 'recall', past: other.past }, put('新的一条'));
    expect(desk.past).toEqual(other.past);
  });

  test('comes before what is remembered here, and takes nothing of it away', () => {
    const desk = new Desk();
    desk.save(0, put('这里的'), put('还在的', 3), put('这里丢掉的', 4));
    desk.save(day, put('这里的新的'), remove(4));
    desk.save(day, { kind: 'recall', past: other.past });
    desk.save(0, { kind: 'recall', past: other.past });
    expect(desk.versions()).toEqual(['这里的', '旧的一条']);
    expect(desk.binned).toEqual(['丢掉的', '这里丢掉的']);
  });
});

test('a note on a place or a paragraph that ended without a word is not kept in the bin', () => {
  const desk = new Desk();
  const note = (kind: 'point' | 'paragraph', name: number, comment = ''): Change => ({
    kind: 'put',
    annotation: { ...noteWith(comment, name), kind },
  });
  desk.save(0, note('point', 1), note('paragraph', 2), note('point', 3, '有话'), put('', 4));
  desk.save(minute, remove(1), remove(2), remove(3), remove(4));
  expect(desk.past.bin.map(({ annotation }) => annotation.id)).toEqual([
    annotationId(3),
    annotationId(4),
  ]);
});
