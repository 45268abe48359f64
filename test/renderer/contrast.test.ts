import { describe, expect, test } from 'vitest';
import { pigments } from '../../core/annotation/pigment';
import { colour, contrast, mixed, over, themeTokens } from './theme-tokens';

/**
 * The numbers of ux.md 5 as printed there, on paper, desk and raised. A token that changes one of
 * them by more than its rounding has to be looked at again.
 */
const surfaces = ['paper', 'desk', 'raised'] as const;
const printed = {
  light: {
    ink: [15.7, 14.3, 16.2],
    ink2: [7.0, 6.4, 7.3],
    ink3: [5.4, 4.9, 5.6],
    accent: [6.5, 5.9, 6.7],
    control: [3.6, 3.3, 3.8],
    onAccent: 6.7,
    inkOnSelection: 11.6,
    inkOnFound: 10.9,
    inkOnTint: [12.7, 12.3, 13.1, 11.4, 10.9],
    inkOnActive: [11.0, 10.3, 11.5, 9.5, 9.7],
    lineOnPaper: [4.1, 5.7, 3.5, 6.2, 3.6],
    labelOnPaper: 7.1,
    worstOverlap: 11.2,
  },
  sepia: {
    ink: [11.0, 9.8, 12.0],
    ink2: [6.6, 5.8, 7.2],
    ink3: [5.6, 5.0, 6.2],
    accent: [6.5, 5.7, 7.0],
    control: [3.6, 3.2, 3.9],
    onAccent: 7.3,
    inkOnSelection: 8.1,
    inkOnFound: 7.5,
    inkOnTint: [8.5, 8.2, 8.9, 7.5, 7.1],
    inkOnActive: [7.3, 6.9, 7.8, 6.3, 6.3],
    lineOnPaper: [4.4, 6.1, 3.5, 6.4, 3.6],
    labelOnPaper: 7.6,
    worstOverlap: 7.3,
  },
  dark: {
    ink: [11.9, 12.7, 10.3],
    ink2: [7.3, 7.8, 6.3],
    ink3: [5.6, 6.0, 4.9],
    accent: [7.0, 7.5, 6.1],
    control: [3.7, 4.0, 3.2],
    onAccent: 7.0,
    inkOnSelection: 6.7,
    inkOnFound: 5.8,
    inkOnTint: [7.3, 7.2, 7.4, 8.7, 8.8],
    inkOnActive: [5.6, 5.2, 5.9, 6.2, 7.0],
    lineOnPaper: [7.2, 9.0, 5.7, 9.0, 5.3],
    labelOnPaper: 9.5,
    worstOverlap: 7.2,
  },
} as const;

/** The least that WCAG and the design ask of a row, whatever is printed. */
const least = { ink: 7, ink2: 4.5, ink3: 4.5, accent: 4.5, control: 3 } as const;
const rows = ['ink', 'ink2', 'ink3', 'accent', 'control'] as const;

/** Printed with one decimal; mixing colours in 8 bits or exactly moves the second one. */
function near(measured: number, number: number): void {
  expect(Math.abs(measured - number), `${measured} against ${number}`).toBeLessThan(0.1);
}

describe.each(['light', 'sepia', 'dark'] as const)('colours of %s', (theme) => {
  const token = themeTokens(theme);
  const rgb = (name: string) => colour(token(name)).rgb;
  const on = (name: string, surface: string) => contrast(rgb(name), rgb(surface));
  const numbers = printed[theme];

  test.each(rows)('%s stands out from every surface', (row) => {
    const measured = surfaces.map((surface) => on(row, surface));
    measured.forEach((value, index) => {
      near(value, numbers[row][index] ?? NaN);
      expect(value).toBeGreaterThanOrEqual(least[row]);
    });
  });

  test('words on the accent and in a selection can be read', () => {
    near(on('on-accent', 'accent'), numbers.onAccent);
    const selected = over(colour(token('selection')), rgb('paper'));
    near(contrast(rgb('ink'), selected), numbers.inkOnSelection);
  });

  test('found words can be read, on a highlight too', () => {
    const found = colour(token('found'));
    near(contrast(rgb('ink'), over(found, rgb('paper'))), numbers.inkOnFound);
    const onTint = colour(token('found-on-tint'));
    for (const pigment of pigments) {
      const both = over(onTint, rgb(`${pigment}-tint`));
      expect(contrast(rgb('ink'), both)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(pigments.map((pigment, index) => [pigment, index] as const))(
    '%s: ink on its tint, its line and its label can be seen',
    (pigment, index) => {
      const tint = rgb(`${pigment}-tint`);
      const line = rgb(`${pigment}-line`);
      const share = Number.parseFloat(token('active-line')) / 100;
      const active = mixed(tint, line, share);
      near(contrast(rgb('ink'), tint), numbers.inkOnTint[index] ?? NaN);
      expect(contrast(rgb('ink'), tint)).toBeGreaterThanOrEqual(7);
      near(contrast(rgb('ink'), active), numbers.inkOnActive[index] ?? NaN);
      expect(contrast(rgb('ink'), active)).toBeGreaterThanOrEqual(4.5);
      near(contrast(line, rgb('paper')), numbers.lineOnPaper[index] ?? NaN);
      expect(contrast(line, rgb('paper'))).toBeGreaterThanOrEqual(3);
      expect(contrast(line, rgb('desk'))).toBeGreaterThanOrEqual(3);
    },
  );

  test('the palest label and the worst overlap are as printed', () => {
    const labels = pigments.map((pigment) => on(`${pigment}-label`, 'paper'));
    near(Math.min(...labels), numbers.labelOnPaper);
    const overlaps = pigments.flatMap((one) =>
      pigments.map((other) => {
        const both = mixed(rgb(`${one}-tint`), rgb(`${other}-tint`), 0.5);
        return one === other ? Infinity : contrast(rgb('ink'), both);
      }),
    );
    near(Math.min(...overlaps), numbers.worstOverlap);
  });
});
