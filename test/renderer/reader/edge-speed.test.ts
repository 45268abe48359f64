import { expect, test } from 'vitest';
import { edgeSpeed } from '../../../renderer/reader/edge-speed';

const view = { top: 44, bottom: 644 };

test.each([
  ['does not scroll within the view', 300, 0],
  ['begins at the edge', 608, 0],
  ['scrolls down by how near the edge is', 626, 450],
  ['scrolls no faster beyond the edge', 900, 900],
  ['scrolls up at the upper edge', 62, -450],
  ['scrolls up beyond it', -20, -900],
])('%s', (_, y, speed) => {
  expect(edgeSpeed(y, view)).toBe(speed);
});
