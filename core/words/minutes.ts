import { onFirstUse } from '../on-first-use';

/** A moment of the computer's calendar to the minute, as each language writes it. */
const parts = { day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

export const minuteZhCN = onFirstUse(
  () => new Intl.DateTimeFormat('zh-CN', { month: 'long', ...parts }),
);
export const minuteEn = onFirstUse(
  () => new Intl.DateTimeFormat('en', { month: 'short', ...parts }),
);
