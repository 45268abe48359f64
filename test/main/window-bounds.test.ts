import { describe, expect, test } from 'vitest';
import type { Rectangle } from '../../main/window-bounds';
import { besideOthers, windowPlace } from '../../main/window-bounds';

const area = (x: number, y: number, width: number, height: number): Rectangle => ({
  x,
  y,
  width,
  height,
});
const laptop = area(0, 25, 1440, 875);
const beside = area(1440, 0, 1920, 1080);
const above = area(0, -1080, 1920, 1080);

describe('the window opens', () => {
  test('in the middle of the first display at first', () => {
    expect(windowPlace(null, [beside, laptop])).toEqual({
      ...area(1440 + 320, 140, 1280, 800),
      maximized: false,
    });
  });

  test('no larger than a small display', () => {
    expect(windowPlace(null, [area(0, 0, 1024, 700)])).toMatchObject(area(0, 0, 1024, 700));
  });

  test.each([
    ['where it was', area(100, 100, 1000, 700), [laptop, beside], area(100, 100, 1000, 700)],
    [
      'where it was on the second display',
      area(1500, 10, 900, 600),
      [laptop, beside],
      area(1500, 10, 900, 600),
    ],
    [
      'where it was above the first display',
      area(50, -900, 900, 600),
      [laptop, above],
      area(50, -900, 900, 600),
    ],
    [
      'where enough of its title bar shows',
      area(-800, 100, 1000, 700),
      [laptop],
      area(-800, 100, 1000, 700),
    ],
    [
      'in the middle when its display is gone',
      area(1500, 10, 900, 600),
      [laptop],
      area(80, 63, 1280, 800),
    ],
    [
      'in the middle when it was dragged out below',
      area(100, 890, 900, 600),
      [laptop],
      area(80, 63, 1280, 800),
    ],
    [
      'in the middle when its title bar is above the top',
      area(100, -40, 900, 600),
      [laptop],
      area(80, 63, 1280, 800),
    ],
    ['cut to its display', area(0, 25, 3000, 2000), [laptop], area(0, 25, 1440, 875)],
    [
      'no smaller than it can be laid out',
      area(10, 30, 100, 50),
      [laptop],
      area(80, 63, 1280, 800),
    ],
    ['grown to its smallest size', area(10, 30, 300, 200), [laptop], area(10, 30, 640, 400)],
  ])('%s', (_where, bounds, [first = laptop, ...others], expected) => {
    const place = windowPlace({ ...bounds, maximized: false }, [first, ...others]);
    expect(place).toEqual({ ...expected, maximized: false });
  });

  test('maximized as it was', () => {
    const bounds = { ...area(100, 100, 1000, 700), maximized: true };
    expect(windowPlace(bounds, [laptop]).maximized).toBe(true);
    expect(windowPlace(bounds, [beside]).maximized).toBe(false);
  });
});

describe('a further window opens', () => {
  const at = (x: number, y: number, width = 800, height = 600) => ({
    ...area(x, y, width, height),
    maximized: false,
  });

  test.each([
    ['where it is wanted', at(100, 100), [at(60, 60)], at(100, 100)],
    ['aside from the one it would cover', at(100, 100), [at(100, 100)], at(132, 132)],
    ['aside from all that stand there', at(100, 100), [at(132, 132), at(100, 100)], at(164, 164)],
    ['in the corner where it would leave the display', at(630, 290), [at(630, 290)], at(0, 25)],
    [
      'over the edge where it is as large as the display',
      at(0, 25, 1440, 875),
      [at(0, 25, 1440, 875)],
      at(32, 57, 1440, 875),
    ],
    ['on the second display', at(1500, 10), [at(1500, 10)], at(1532, 42)],
  ])('%s', (_where, wanted, others, place) => {
    expect(besideOthers(wanted, others, [laptop, beside])).toEqual(place);
  });

  test('however many there are, with its title bar in sight', () => {
    const open = [at(0, 25, 1440, 875)];
    for (let n = 0; n < 60; n += 1) {
      const place = besideOthers(at(0, 25, 1440, 875), open, [laptop]);
      expect(place.y).toBeLessThanOrEqual(laptop.y + laptop.height - 32);
      expect(place.x).toBeLessThanOrEqual(laptop.x + laptop.width - 120);
      open.push(place);
    }
  });
});
