import { afterEach, beforeEach, vi } from 'vitest';

/** The clock of each test stands still: checkpoints and heartbeats come when they are asked for. */
export function stillClock(): void {
  const clocks = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const;
  beforeEach(() => void vi.useFakeTimers({ toFake: [...clocks] }));
  afterEach(() => void vi.useRealTimers());
}
