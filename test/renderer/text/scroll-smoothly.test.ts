import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { restingTop, scrollSmoothly } from '../../../renderer/text/scroll-smoothly';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.stubGlobal('requestAnimationFrame', (step: (now: number) => void) =>
    setTimeout(() => step(performance.now()), 16),
  );
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
  vi.stubGlobal('window', { matchMedia: () => ({ matches: false }) });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What is scrolled: 5,000 px of which 600 are seen. */
const freshView = () =>
  Object.assign(new EventTarget(), {
    scrollTop: 0,
    scrollHeight: 5000,
    clientHeight: 600,
  }) as unknown as HTMLElement;

test('a smooth scroll ends where it was to', () => {
  const view = freshView();
  scrollSmoothly(view, 400);
  expect(restingTop(view)).toBe(400);
  vi.advanceTimersByTime(400);
  expect(view.scrollTop).toBe(400);
});

test('a press in the view ends it where it is, and the next goes on from there', () => {
  const view = freshView();
  scrollSmoothly(view, 400);
  vi.advanceTimersByTime(50);
  view.dispatchEvent(new Event('pointerdown'));
  const held = view.scrollTop;
  expect(held).toBeGreaterThan(0);
  expect(restingTop(view)).toBe(held);
  vi.advanceTimersByTime(400);
  expect(view.scrollTop).toBe(held);
  scrollSmoothly(view, 200);
  vi.advanceTimersByTime(400);
  expect(view.scrollTop).toBe(200);
});

test('the reader’s own wheel ends it', () => {
  const view = freshView();
  scrollSmoothly(view, 400);
  vi.advanceTimersByTime(50);
  view.scrollTop = 900;
  vi.advanceTimersByTime(400);
  expect(view.scrollTop).toBe(900);
});
