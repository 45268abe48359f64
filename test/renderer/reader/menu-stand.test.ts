import { expect, test } from 'vitest';
import { menuStand } from '../../../renderer/reader/menu-stand';

const view = { left: 0, right: 640, top: 40, bottom: 540 };
const narrow = { width: 640 };
const wide = { width: 1000 };
const words = (top: number, bottom: number) => ({ left: 40, right: 600, top, bottom });

test.each([
  ['leaves words that are in view as they are', words(300, 330), narrow, 300, 330],
  ['takes of words cut by the view what it shows', words(-500, 330), narrow, 40, 330],
  ['is at the edge nearest to words above', words(-500, -400), narrow, 40, 40],
  ['is at the edge nearest to words below', words(900, 1000), narrow, 540, 540],
  ['is amid words that leave no room', words(-500, 2000), narrow, 290, 290],
  ['is beside them where there is room at their side', words(-500, 2000), wide, 40, 540],
])('%s', (_, box, window, top, bottom) => {
  expect(menuStand(box, view, window)).toEqual({ ...box, top, bottom });
});
