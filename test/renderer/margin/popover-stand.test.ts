import { expect, test } from 'vitest';
import { isGrownOut, popoverStand } from '../../../renderer/margin/popover-stand';

const view = { top: 1000, bottom: 1600 };
const line = (top: number) => ({ top, bottom: top + 20 });

test.each([
  ['stands under the last line', 1200, 1240, false, { top: 1274 }],
  ['leaves the room above to the bar', 1200, 1240, true, { top: 1274 }],
  ['stands under a bar that has no room above', 1030, 1070, true, { top: 1150 }],
  ['stands under the line where such a bar does not stand', 1030, 1070, false, { top: 1104 }],
  ['stands above the first line where there is no room below', 1400, 1440, false, { bottom: 1386 }],
  ['stands above the bar then', 1400, 1440, true, { bottom: 1340 }],
  ['has no room above either where a bar would have none', 1260, 1400, false, { top: 1434 }],
  ['stands between both lines of a high mark', 1100, 1500, false, { bottom: 1486 }],
  ['stands so too where the last line is out of view', 1100, 1900, false, { bottom: 1588 }],
  ['stands under a mark without any room', 1190, 1400, false, { top: 1434 }],
])('%s', (_, first, last, hasBar, stand) => {
  const lines = { first: line(first), last: line(last) };
  expect(popoverStand({ ...lines, view, height: 200, bar: 40, hasBar })).toEqual(stand);
});

test.each([
  ['has grown out of the view', { bottom: 1190 }, true],
  ['is in view', { bottom: 1210 }, false],
  ['grows downwards, out of it below alone', { top: 1500 }, false],
])('a card %s', (_, stand, is) => {
  expect(isGrownOut(stand, 200, view)).toBe(is);
});
