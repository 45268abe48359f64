import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { textOf } from '../../../core/document/essay';
import type { EditionId, EssayId } from '../../../core/ids';
import { finish, flushProgress, see, startProgress } from '../../../renderer/state/progress-store';
import { buildBlocks } from '../../core/document/build-blocks';

const { request } = vi.hoisted(() => ({
  request: vi.fn((_name: string, _sent: object) => Promise.resolve({ ok: true, value: null })),
}));
vi.mock('../../../renderer/bridge', () => ({ bridge: { request } }));

const blocks = buildBlocks('题 题目', '甲。', '乙。');
const essay = { id: 'a' as EssayId, edition: 'b' as EditionId, title: '题目', blocks };
const last = textOf(blocks).length;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('已读完 is written though the position was written before it', async () => {
  startProgress(essay, null);
  see({ here: 4, position: { offset: 4, drop: 0 }, last, titleVisible: false });
  await vi.advanceTimersByTimeAsync(2000);
  expect(request.mock.calls.map(([, sent]) => sent)).toMatchObject([{ finished: false }]);
  finish();
  await vi.advanceTimersByTimeAsync(2000);
  expect(request.mock.calls.map(([, sent]) => sent).slice(1)).toMatchObject([
    { essay: 'a', position: { offset: 4 }, furthest: last, progress: 1, finished: true },
  ]);
  await flushProgress();
  expect(request).toHaveBeenCalledTimes(2);
});
