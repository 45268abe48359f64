import { expect, test } from 'vitest';
import { popoverStand } from '../../../renderer/margin/popover-stand';

const view = { top: 1000, bottom: 1600 };
const line = (top: number) => ({ top, bottom: top + 20 });

test.each([
  ['stands under the last line', 1200, 1240, 0, { top: 1274 }],
  ['leaves the room above to the bar', 1200, 1240, 40, { top: 1274 }],
  ['stands under a bar that has no room above', 1030, 1070, 40, { top: 1150 }],
  ['stands above the first line where there is no room below', 1400, 1440, 0, { bottom: 1386 }],
  ['stands above the bar then', 1400, 1440, 40, { bottom: 1340 }],
  ['stands between both lines of a high mark', 1100, 1500, 0, { bottom: 1486 }],
  ['stands so too where the last line is out of view', 1100, 1900, 0, { bottom: 1588 }],
  ['stands under a mark without any room', 1190, 1400, 0, { top: 1434 }],
])('%s', (_, first, last, bar, stand) => {
  expect(popoverStand({ first: line(first), last: line(last), view, height: 200, bar })).toEqual(
    stand,
  );
});
