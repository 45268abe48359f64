import { describe, expect, test } from 'vitest';
import { marginViews } from '../../../core/settings';
import { fit } from '../../../renderer/reader/fitting';

const sidebar = 256;

describe('fit', () => {
  test.each([
    ['1280×800 with the sidebar', 1280 - sidebar, { mode: 'margin', measure: 36, margin: 252 }],
    ['1440×900 with the sidebar', 1440 - sidebar, { mode: 'margin', measure: 36, margin: 300 }],
    ['1024×700 without the sidebar', 1024, { mode: 'margin', measure: 36, margin: 252 }],
    ['1024×700 with the sidebar', 1024 - sidebar, { mode: 'rail', measure: 36, margin: 0 }],
    ['640×400', 640, { mode: 'rail', measure: 30, margin: 0 }],
    ['the narrowest full measure', 1012, { mode: 'margin', measure: 36, margin: 240 }],
    ['the narrowest margin', 884, { mode: 'margin', measure: 30, margin: 220 }],
    ['a pixel less than that', 883, { mode: 'rail', measure: 36, margin: 0 }],
  ])('fits %s as ux.md 3.3 says', (_case, width, expected) => {
    expect(fit(width, 18, 36, 'open')).toEqual(expected);
  });

  test('keeps a short measure as it is rather than going to the rail', () => {
    expect(fit(860, 18, 28, 'open')).toEqual({ mode: 'margin', measure: 28, margin: 232 });
  });

  test('has the rail where the reader wants it, and nothing where comments are hidden', () => {
    expect(fit(1440, 18, 36, 'rail')).toEqual({ mode: 'rail', measure: 36, margin: 0 });
    expect(fit(1440, 18, 36, 'hidden')).toEqual({ mode: 'hidden', measure: 36, margin: 0 });
    expect(fit(640, 18, 36, 'hidden').measure).toBe(32);
  });

  test.each(marginViews)('never sets a line wider than the pane in view %s', (view) => {
    for (let width = 300; width < 1800; width += 7) {
      for (let size = 14; size <= 28; size += 1) {
        const { mode, measure, margin } = fit(width, size, 40, view);
        const fixed = { margin: 124, rail: 98, hidden: 64 }[mode];
        expect(measure * size + margin + fixed).toBeLessThanOrEqual(width);
      }
    }
  });
});
