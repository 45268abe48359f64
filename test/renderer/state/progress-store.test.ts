import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { essayId } from '../../../core/ids';
import {
  finish,
  isAllInSight,
  see,
  startProgress,
  useProgress,
} from '../../../renderer/state/progress-store';
import { edition } from '../../core/annotation/drawn-text';
import { blocks, text } from './random-edits';

vi.mock('../../../renderer/bridge', () => ({
  bridge: { on: () => () => undefined, request: () => Promise.resolve() },
}));
beforeAll(() => void vi.useFakeTimers());
afterAll(() => void vi.useRealTimers());

const opened = essayId('a'.repeat(32));
const before = essayId('b'.repeat(32));
const atTheEnd = {
  here: text.length,
  passed: text.length,
  position: { offset: text.length - 1, drop: 0 },
  last: text.length,
  moved: true,
  titleVisible: false,
};

describe('the progress of an essay', () => {
  test('grows with what is seen of it', () => {
    startProgress({ id: opened, edition, title: '甲', blocks }, null);
    see(opened, { ...atTheEnd, position: { offset: 0, drop: 0 }, last: 2 });
    expect(useProgress.getState().progress).toBeGreaterThan(0);
    expect(useProgress.getState().progress).toBeLessThan(1);
  });

  test('does not grow with what is in view when it is opened, until one scrolls', () => {
    startProgress({ id: opened, edition, title: '甲', blocks }, null);
    const beginning = { ...atTheEnd, position: { offset: 0, drop: 0 }, last: 2 };
    see(opened, { ...beginning, moved: false });
    expect(useProgress.getState().progress).toBe(0);
    see(opened, beginning);
    expect(useProgress.getState().progress).toBeGreaterThan(0);
  });

  test('does not grow with what is in view as a whole, until that was looked at long enough', () => {
    startProgress({ id: opened, edition, title: '甲', blocks }, null);
    const whole = { ...atTheEnd, here: 0, position: { offset: 0, drop: 0 } };
    see(opened, whole);
    expect(isAllInSight()).toBe(true);
    expect(useProgress.getState()).toMatchObject({ progress: 0, finished: false });
    finish(opened);
    expect(useProgress.getState()).toMatchObject({ progress: 1, finished: true });
  });

  test('grows with what was jumped to once it was in view a while, and not with what was passed', () => {
    startProgress({ id: opened, edition, title: '甲', blocks }, null);
    see(opened, { ...atTheEnd, position: { offset: 0, drop: 0 }, last: 2 });
    const { progress } = useProgress.getState();
    see(opened, atTheEnd);
    vi.advanceTimersByTime(1500);
    expect(useProgress.getState().progress).toBe(progress);
    see(opened, { ...atTheEnd, position: { offset: 0, drop: 0 }, last: 2 });
    vi.advanceTimersByTime(3000);
    expect(useProgress.getState().progress).toBe(progress);
    see(opened, atTheEnd);
    vi.advanceTimersByTime(2000);
    expect(useProgress.getState().progress).toBe(1);
  });

  test('does not grow with what is still on show of the one before', () => {
    startProgress({ id: opened, edition, title: '甲', blocks }, null);
    see(before, atTheEnd);
    finish(before);
    expect(useProgress.getState()).toMatchObject({ here: 0, progress: 0, finished: false });
  });
});
