import { describe as group, expect, test } from 'vitest';
import { judgedAnchors } from '../../bench/judged-anchors';

group('annotations of a book after an edit', () => {
  test.each([
    [0.01, 99.5],
    [0.05, 99.5],
    [0.2, 97],
  ])('of %d of its characters are right nearly all, and never sure but wrong', (share, least) => {
    const { right, sureButWrong } = judgedAnchors({ length: 100_000, notes: 2000, share, seed: 5 });
    expect(right * 100).toBeGreaterThanOrEqual(least);
    if (share <= 0.05) expect(sureButWrong).toBe(0);
  });
});
