import { describe, expect, test } from 'vitest';
import { quotedParagraph, quotedPoint } from '../../../core/annotation/quoted';

describe('the words around a place', () => {
  test('are quoted with the place marked, and dots where there are more', () => {
    expect(quotedPoint('甲乙', '丙丁')).toBe('甲乙‸丙丁');
    expect(quotedPoint('一'.repeat(17), '二'.repeat(17))).toBe(
      `…${'一'.repeat(16)}‸${'二'.repeat(16)}…`,
    );
  });

  test('are those of the same paragraph', () => {
    expect(quotedPoint('前段\n甲', '乙\n后段')).toBe('甲‸乙');
    expect(quotedPoint('前段\n', '')).toBe('‸');
  });

  test('split no character of two units', () => {
    for (const before of ['𠮷'.repeat(20), `${'𠮷'.repeat(20)}甲`, `甲${'𠮷'.repeat(20)}`]) {
      expect(quotedPoint(before, before)).not.toMatch(/\p{Surrogate}/u);
    }
    const family = '👩‍👩‍👧‍👦'.repeat(17);
    expect(quotedPoint(family, '')).toBe(`…${'👩‍👩‍👧‍👦'.repeat(16)}‸`);
    expect(quotedPoint(`e${'\u0301'.repeat(3000)}`, '甲')).toMatch(/‸甲$/u);
  });
});

describe('a paragraph', () => {
  test('is quoted whole up to a length', () => {
    expect(quotedParagraph('字'.repeat(240))).toBe('字'.repeat(240));
    expect(quotedParagraph('𠮷'.repeat(240))).toBe('𠮷'.repeat(240));
  });

  test('is quoted by its two ends beyond it', () => {
    const long = `${'始'.repeat(200)}${'终'.repeat(100)}`;
    expect(quotedParagraph(long)).toBe(`${'始'.repeat(160)}……${'终'.repeat(40)}`);
    expect(quotedParagraph('𠮷'.repeat(241))).toBe(`${'𠮷'.repeat(160)}……${'𠮷'.repeat(40)}`);
  });
});
