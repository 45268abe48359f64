import { describe, expect, it } from 'vitest';
import { lowest, lowestNear } from '../../core/lowest';

/** What passes from `first` on. */
const from = (first: number) => (at: number) => at >= first;

describe('the lowest number that passes', () => {
  it('is found wherever it is, and told by the count where none passes', () => {
    for (let first = 0; first <= 12; first += 1) expect(lowest(12, from(first))).toBe(first);
  });

  it('is the same whatever is guessed', () => {
    for (let first = 0; first <= 12; first += 1) {
      for (let guess = -2; guess <= 14; guess += 1) {
        expect(lowestNear(12, guess, from(first))).toBe(first);
      }
    }
    expect(lowestNear(0, 0, from(0))).toBe(0);
  });

  it('is found with two questions where the guess is right, or one too low', () => {
    for (const guess of [500, 499]) {
      let asked = 0;
      const passes = (at: number) => {
        asked += 1;
        return at >= 500;
      };
      expect(lowestNear(1000, guess, passes)).toBe(500);
      expect(asked).toBe(2);
    }
  });
});
