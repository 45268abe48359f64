import { describe, expect, test } from 'vitest';
import { toolbarPlace } from '../../../renderer/reader/toolbar-place';

const box = (left: number, top: number, right: number, bottom: number) => ({
  left,
  top,
  right,
  bottom,
});
const pane = box(256, 44, 1280, 770);
const column = box(296, -500, 944, 3000);
const size = { width: 370, height: 44 };

describe('toolbarPlace', () => {
  test('stands 10 px above the first line, centred on it', () => {
    const line = box(500, 300, 700, 330);
    expect(toolbarPlace(line, line, column, pane, size)).toEqual({ left: 159, top: 202 });
  });

  test('never covers the margin at the column’s right end', () => {
    const line = box(900, 300, 944, 330);
    const { left } = toolbarPlace(line, line, column, pane, size);
    expect(left + size.width + pane.left).toBeLessThanOrEqual(column.right + 8);
  });

  test('goes below the last line where there is no room above', () => {
    const first = box(500, 60, 700, 90);
    const last = box(296, 92, 400, 122);
    expect(toolbarPlace(first, last, column, pane, size).top).toBe(122 - 44 + 10);
  });

  test('stays inside the pane when the selection fills it', () => {
    const place = toolbarPlace(
      box(296, -100, 944, -70),
      box(296, 900, 500, 930),
      column,
      pane,
      size,
    );
    expect(place.top + size.height).toBeLessThanOrEqual(pane.bottom - pane.top);
    expect(place.top).toBeGreaterThanOrEqual(0);
  });
});
