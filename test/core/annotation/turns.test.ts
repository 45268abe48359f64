import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Turns } from '../../../core/annotation/turns';
import { annotationId } from './drawn-text';

const [here, there] = [{ name: 'here' }, { name: 'there' }];
const [one, two, three] = [1, 2, 3].map(annotationId) as [never, never, never];

describe('the turns of notes', () => {
  test('are counted as changes are made', () => {
    const turns = new Turns();
    expect(turns.last).toBe(0);
    expect(turns.take([one, null], here)).toBe(1);
    expect(turns.take([two], there)).toBe(2);
    expect(turns.take([], there)).toBe(2);
    expect(turns.last).toBe(2);
  });

  // Turn 1: here changed one and 心得; turn 2: there changed two; turn 3: there changed one.
  test.each([
    { of: [three], by: here, heard: 0, missed: null },
    { of: [two], by: here, heard: 0, missed: 2 },
    { of: [two], by: here, heard: 1, missed: 2 },
    { of: [two], by: here, heard: 2, missed: null },
    { of: [two], by: there, heard: 0, missed: null },
    { of: [two, one], by: here, heard: 1, missed: 3 },
    { of: [three, two], by: here, heard: 1, missed: 2 },
    { of: [one], by: here, heard: 2, missed: 3 },
    { of: [one], by: there, heard: 0, missed: null },
    { of: [null], by: there, heard: 0, missed: 1 },
    { of: [null], by: there, heard: 1, missed: null },
    { of: [null], by: here, heard: 0, missed: null },
    { of: [], by: {}, heard: 0, missed: null },
    { of: [one, two, null], by: {}, heard: 3, missed: null },
    { of: [one, two, null], by: {}, heard: 2, missed: 3 },
  ])('have $by.name hear turn $missed before $of after turn $heard', (row) => {
    const turns = new Turns();
    turns.take([one, null], here);
    turns.take([two], there);
    turns.take([one], there);
    expect(turns.missed(row.of, row.by, row.heard)).toBe(row.missed);
  });

  test('that are forgotten must be heard before anything is changed', () => {
    const turns = new Turns(2);
    turns.take([one], here);
    turns.take([two], here);
    expect(turns.missed([three], there, 0)).toBe(null);
    turns.take([three], here);
    expect(turns.missed([two], there, 1)).toBe(2);
    expect(turns.missed([annotationId(4)], there, 0)).toBe(1);
    expect(turns.missed([annotationId(4)], there, 1)).toBe(null);
    expect(turns.missed([one], there, 1)).toBe(null);
    // Who goes on with the same forgets nothing of the others.
    turns.take([three], here);
    expect(turns.missed([three], there, 1)).toBe(4);
  });

  test('never let somebody write over what he has not heard, however few are remembered', () => {
    const target = fc.constantFrom(null, one, two, three, annotationId(4));
    const change = fc.record({ of: fc.array(target), isHere: fc.boolean() });
    const run = fc.record({ changes: fc.array(change), most: fc.integer({ min: 1, max: 5 }) });
    fc.assert(
      fc.property(run, target, fc.nat(20), ({ changes, most }, of, heard) => {
        const turns = new Turns(most);
        const byOthers = changes.map((made) => {
          const turn = turns.take(made.of, made.isHere ? here : there);
          return made.of.includes(of) ? { turn, isHere: made.isHere } : null;
        });
        const last = byOthers.findLast((made) => made !== null);
        const missed = turns.missed([of], here, heard);
        if (last?.isHere === false && last.turn > heard) expect(missed).not.toBe(null);
        // And it has only to hear what will be told.
        if (missed !== null) expect(missed > heard && missed <= turns.last).toBe(true);
        expect(turns.missed([of], here, turns.last)).toBe(null);
      }),
    );
  });
});
