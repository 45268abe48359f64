import { describe, expect, test } from 'vitest';
import { landing, nudge } from '../../../renderer/reader/landing';

const view = { top: 44, bottom: 644 };
const at = (top: number) => ({ top, bottom: top + 30 });

describe('landing', () => {
  test('brings a heading to 60 px from the top', () => {
    expect(landing('top', at(500), view)).toBe(500 - 44 - 60);
  });

  test('brings a passage to a third of the height', () => {
    expect(landing('third', at(1000), view)).toBe(1000 - 44 - 200);
  });

  test('leaves a passage alone that is well in view', () => {
    expect(landing('nearest', at(300), view)).toBe(0);
    expect(landing('nearest', at(640), view)).not.toBe(0);
    expect(landing('nearest', at(-10), view)).not.toBe(0);
  });

  test('keeps what was found clear of the bar at the top', () => {
    expect(landing('clear', at(44 + 68), view)).toBe(0);
    expect(landing('clear', at(44 + 60), view)).not.toBe(0);
    expect(landing('clear', at(640), view)).toBe(640 - 44 - 200);
  });
});

describe('nudge', () => {
  test('leaves a line alone that is in view', () => {
    expect(nudge(at(300), view, 0)).toBe(0);
    expect(nudge(at(44 + 24), view, 0)).toBe(0);
    expect(nudge({ top: 590, bottom: 620 }, view, 0)).toBe(0);
  });

  test('goes just as far as the line is out of view', () => {
    expect(nudge({ top: 620, bottom: 650 }, view, 0)).toBe(30);
    expect(nudge(at(44), view, 0)).toBe(-24);
    expect(nudge(at(-100), view, 0)).toBe(-168);
  });

  test('keeps clear of what covers the top', () => {
    expect(nudge(at(44 + 24), view, 44)).toBe(-44);
  });

  test('shows the top of what is higher than the view', () => {
    expect(nudge({ top: 100, bottom: 2000 }, view, 0)).toBe(100 - 44 - 24);
  });
});
