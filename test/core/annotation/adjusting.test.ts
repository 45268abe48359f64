import { describe, expect, test } from 'vitest';
import type { MarkEnd } from '../../../core/annotation/adjusting';
import { carried, endMoved, retargeted } from '../../../core/annotation/adjusting';
import { newFollowUp } from '../../../core/annotation/marking';
import { apply, emptyNotebook } from '../../../core/annotation/notebook';
import type { Motion } from '../../../core/document/motions';
import { annotated, annotationId, drawing, drawn, edition, now } from './drawn-text';

/** Moves an end of the drawn range so often; the drawing afterwards, or null where it went no further. */
function move(picture: string, which: MarkEnd, by: Motion, step: 1 | -1, times = 1) {
  const { text, ranges } = drawn(picture);
  let range = ranges[0] ?? null;
  const starts = [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
  const shown = starts.map((start, at) => ({
    start,
    end: (starts[at + 1] ?? text.length + 1) - 1,
  }));
  for (let time = 0; time < times && range !== null; time += 1) {
    range = endMoved({ text, shown }, range, which, by, step);
  }
  return range === null ? null : drawing(text, [range]);
}

describe('an end of a mark', () => {
  test.each([
    ['its end forth', '甲[乙]丙丁', 'end', 1, '甲[乙丙]丁'],
    ['its end back', '甲[乙丙]丁', 'end', -1, '甲[乙]丙丁'],
    ['its start forth', '甲[乙丙]丁', 'start', 1, '甲乙[丙]丁'],
    ['its start back', '甲[乙丙]丁', 'start', -1, '[甲乙丙]丁'],
    ['over a character of two units', '甲[乙]𠮷丁', 'end', 1, '甲[乙𠮷]丁'],
    ['into the next paragraph', '甲[乙]\n丙丁', 'end', 1, '甲[乙\n丙]丁'],
    ['back into the paragraph before', '甲乙\n[丙]丁', 'start', -1, '甲[乙\n丙]丁'],
    ['back out of a paragraph', '甲[乙\n丙]丁', 'end', -1, '甲[乙]\n丙丁'],
    ['past white space', '甲[乙] 丙丁', 'end', 1, '甲[乙 丙]丁'],
  ] as const)('moves %s', (_says, before, which, step, after) => {
    expect(move(before, which, 'grapheme', step)).toBe(after);
  });

  test.each([
    ['its end forth', '[我们]、你们、他们', 'end', 1, '[我们、你们]、他们'],
    ['its end back', '[我们、你们]、他们', 'end', -1, '[我们]、你们、他们'],
    ['its end back behind a mark', '[我们、]你们', 'end', -1, '[我们]、你们'],
    ['its end back out of a word', '[我们、你]们', 'end', -1, '[我们]、你们'],
    ['its start back', '我们、[你们]、他们', 'start', -1, '[我们、你们]、他们'],
    ['its start forth', '[我们、你们]、他们', 'start', 1, '我们、[你们]、他们'],
    ['its end with closing quotes', '“[我们]”、你们', 'end', 1, '“[我们”]、你们'],
    ['its end back to closing quotes', '[“我们”、你们]', 'end', -1, '[“我们”]、你们'],
    ['its start with opening brackets', '我们（[你们）]', 'start', -1, '我们[（你们）]'],
    ['its start forth to opening brackets', '[我们《你们》]', 'start', 1, '我们[《你们》]'],
    ['its end into the paragraph before', '[我们。\n你们]', 'end', -1, '[我们]。\n你们'],
  ] as const)('moves %s by words, and leaves no mark between them over', (...row) => {
    const [, before, which, step, after] = row;
    expect(move(before, which, 'word', step)).toBe(after);
  });

  test('stops where no other word is left', () => {
    expect(move('甲，[我们]', 'end', 'word', -1)).toBeNull();
    expect(move('[我们]，甲', 'start', 'word', 1)).toBeNull();
    expect(move('[我们]', 'end', 'word', 1)).toBeNull();
  });

  test('stops at the text and at the other end', () => {
    expect(move('甲[乙]', 'end', 'grapheme', 1)).toBeNull();
    expect(move('[甲]乙', 'start', 'grapheme', -1)).toBeNull();
    expect(move('甲[乙]丙', 'end', 'grapheme', -1)).toBeNull();
    expect(move('甲[乙]丙', 'start', 'grapheme', 1)).toBeNull();
  });

  test.each([
    ['its end further on', '甲[乙丙] 丁', 'end', 5, '甲[乙丙 丁]'],
    ['its end behind white space', '甲[乙丙] 丁', 'end', 4, '甲[乙丙] 丁'],
    ['its end at its start', '甲[乙丙]丁', 'end', 1, '甲[乙]丙丁'],
    ['its end in front of its start', '甲[乙丙]丁', 'end', 0, '[甲]乙丙丁'],
    ['its start at its end', '甲[乙丙]丁', 'start', 3, '甲乙[丙]丁'],
    ['its start behind its end', '甲[乙丙]丁', 'start', 4, '甲乙丙[丁]'],
    ['its end at a start of two units', '甲[𠮷乙]', 'end', 1, '甲[𠮷]乙'],
    ['its start at an end joined of several', '[甲👩‍💻]丙', 'start', 6, '甲[👩‍💻]丙'],
    ['its start at a letter with its accent', '[甲e\u0301]丙', 'start', 3, '甲[e\u0301]丙'],
    ['its end in a paragraph before', '甲\n[乙\n丙]', 'end', 0, '[甲]\n乙\n丙'],
    ['its start over white space at its end', '[甲 乙] 丙', 'start', 4, '[甲 乙] 丙'],
  ] as const)('is carried with %s', (_, before, which, offset, after) => {
    const { text, ranges } = drawn(before);
    const [range = { start: 0, end: 0 }] = ranges;
    const put = carried(text, which === 'end' ? range.start : range.end, which, offset);
    expect(put === null ? before : drawing(text, [put])).toBe(after);
  });
});

test('a mark takes along what follows it, and is described anew', () => {
  const { text, ranges } = drawn('甲[乙]丙丁');
  const [range = { start: 0, end: 0 }] = ranges;
  const head = annotated(text, range, { name: 'head', comment: '好', tags: ['一'] });
  const later = { ...newFollowUp(head, { id: annotationId('later'), now }), comment: '再看' };
  const before = apply(emptyNotebook, [
    { kind: 'put', annotation: head },
    { kind: 'put', annotation: later },
  ]).notebook;
  const moved = '2026-02-03T04:05:06.000Z';
  const thread = { annotation: head, followUps: [later] };
  const changes = retargeted(thread, { start: 1, end: 3 }, { text, edition, now: moved });
  const after = apply(before, changes);
  const target = { edition, start: 1, end: 3, quote: '乙丙', prefix: '甲', suffix: '丁' };
  expect(after.notebook.annotations).toEqual(
    expect.arrayContaining([
      { ...head, target, modified: moved },
      { ...later, target },
    ]),
  );
  expect(apply(after.notebook, after.inverse).notebook).toEqual(before);
});
