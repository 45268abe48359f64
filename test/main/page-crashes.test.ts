import { beforeEach, describe, expect, test } from 'vitest';
import { essayId } from '../../core/ids';
import { PageCrashes } from '../../main/page-crashes';

const one = essayId('1'.repeat(32));
const other = essayId('2'.repeat(32));
const minute = 60_000;

let crashes = new PageCrashes();
beforeEach(() => {
  crashes = new PageCrashes();
});

describe('a page that crashes', () => {
  test('once is opened again with its essay', () => {
    crashes.opened(one);
    expect(crashes.crashed(0)).toBe('reopen');
    expect(crashes.held).toBeNull();
  });

  test('twice within a minute with one essay is opened without it', () => {
    crashes.opened(one);
    crashes.crashed(0);
    crashes.opened(one);
    expect(crashes.crashed(minute - 1)).toBe('hold');
    expect(crashes.held).toBe(one);
  });

  test.each([
    ['with two essays', other, 1],
    ['a minute apart', one, minute],
  ])('twice %s is opened again', (_how, second, at) => {
    crashes.opened(one);
    crashes.crashed(0);
    crashes.opened(second);
    expect(crashes.crashed(at)).toBe('reopen');
  });

  test('with the essay that the reader tries again is opened without it once more', () => {
    for (const at of [0, 1]) {
      crashes.opened(one);
      crashes.crashed(at);
    }
    crashes.opened(one);
    expect(crashes.held).toBeNull();
    expect(crashes.crashed(2)).toBe('hold');
  });

  test('twice before it shows any essay is given up', () => {
    expect(crashes.crashed(0)).toBe('reopen');
    expect(crashes.crashed(1)).toBe('give-up');
  });
});
