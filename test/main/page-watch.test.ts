import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PageWatch } from '../../main/page-watch';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A watched page that answers after so many ms (Infinity: never), and computes so much of the time. */
function watched(answersAfter: number, share = 1) {
  const page = { asked: 0, frozen: 0 };
  const watch = new PageWatch(
    () => {
      page.asked += 1;
      return new Promise((resolve) => {
        if (answersAfter !== Infinity) setTimeout(resolve, answersAfter);
      });
    },
    () => {
      page.frozen += 1;
    },
    () => share,
  );
  return { page, watch };
}

test('asks nothing while nothing happens, and keeps no clock', async () => {
  const { page, watch } = watched(5);
  expect(vi.getTimerCount()).toBe(0);
  watch.stir();
  await vi.advanceTimersByTimeAsync(1000);
  expect(page.asked).toBe(1);
  expect(vi.getTimerCount()).toBe(0);
});

test('asks at most twice a second, however much happens', async () => {
  const { page, watch } = watched(5);
  for (let at = 0; at < 1000; at += 10) {
    watch.stir();
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(page.asked).toBeLessThanOrEqual(2);
});

test.each([2000, 7000])('lets a page take %i ms', async (ms) => {
  const { page, watch } = watched(ms);
  watch.stir();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(page.frozen).toBe(0);
});

test('gives a page twice the time while the computer is busy with something else', async () => {
  const { page, watch } = watched(15_000, 0.1);
  watch.stir();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(page.frozen).toBe(0);
  const { page: waiting, watch: other } = watched(Infinity, 0);
  other.stir();
  await vi.advanceTimersByTimeAsync(17_000);
  expect(waiting.frozen).toBe(1);
});

test('tells once of a page that never answers', async () => {
  const { page, watch } = watched(Infinity);
  watch.stir();
  await vi.advanceTimersByTimeAsync(8400);
  expect(page.frozen).toBe(0);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(page.frozen).toBe(1);
  expect(vi.getTimerCount()).toBe(0);
});

test('expects nothing of a page that loads anew', async () => {
  const { page, watch } = watched(Infinity);
  watch.stir();
  await vi.advanceTimersByTimeAsync(3000);
  watch.rest();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(page.frozen).toBe(0);
});
