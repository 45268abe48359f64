import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Change } from '../../../core/annotation/change';
import { mostChanges } from '../../../core/annotation/change';
import { isEssayId } from '../../../core/ids';
import type { Result } from '../../../core/result';
import { failure, success } from '../../../core/result';
import type { SaveState } from '../../../renderer/state/saver';
import { Saver } from '../../../renderer/state/saver';
import { placedAt } from '../../core/annotation/placed-at';

const essay = 'a'.repeat(32);
const put = (id: string, comment: string): Change => ({
  kind: 'put',
  annotation: placedAt(0, 2, { id, comment }).annotation,
});

/** A disk that answers when told to, and what it was sent. */
function setUp() {
  const sent: (readonly Change[])[] = [];
  const answers: ((answer: Result<null>) => void)[] = [];
  const states: SaveState['kind'][] = [];
  if (!isEssayId(essay)) throw new Error('no essay id');
  const saver = new Saver(
    essay,
    (_essay, changes) => {
      sent.push(changes);
      return new Promise((resolve) => answers.push(resolve));
    },
    (state) => states.push(state.kind),
  );
  const answer = async (result: Result<null>) => {
    answers.shift()?.(result);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { saver, sent, states, answer };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('Saver', () => {
  test('says saved only after the disk has answered', async () => {
    const { saver, states, answer } = setUp();
    saver.add([put('aaaaaaaa', '甲')], false);
    await vi.advanceTimersByTimeAsync(5000);
    expect(states).toEqual(['saving']);
    await answer(success(null));
    expect(states).toEqual(['saving', 'saved']);
  });

  test('sends no more than the disk takes at a time, in order', async () => {
    const { saver, sent, states, answer } = setUp();
    const changes = Array.from({ length: mostChanges + 1 }, (_, n) => put(`note-${n}-xxxx`, '甲'));
    saver.add(changes, false);
    await answer(success(null));
    expect(states).toEqual(['saving']);
    await answer(success(null));
    expect(sent.map(({ length }) => length)).toEqual([mostChanges, 1]);
    expect(sent.flat()).toEqual(changes);
    expect(states).toEqual(['saving', 'saved']);
  });

  test('waits for a rest in typing, but sends at least once a second', async () => {
    const { saver, sent } = setUp();
    for (let letter = 0; letter < 10; letter += 1) {
      saver.add([put('aaaaaaaa', '字'.repeat(letter + 1))], true);
      await vi.advanceTimersByTimeAsync(150);
    }
    expect(sent).toHaveLength(1);
    const [change] = sent[0] ?? [];
    expect(change?.kind === 'put' && change.annotation.comment.length).toBeGreaterThanOrEqual(6);
  });

  test('sends the newest state of an annotation once, and never two batches at a time', async () => {
    const { saver, sent, answer } = setUp();
    saver.add([put('aaaaaaaa', '甲')], false);
    saver.add([put('aaaaaaaa', '甲乙')], false);
    saver.add([put('aaaaaaaa', '甲乙丙'), put('bbbbbbbb', '丁')], false);
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toHaveLength(1);
    await answer(success(null));
    expect(sent).toHaveLength(2);
    expect(sent[1]?.map((change) => change.kind === 'put' && change.annotation.comment)).toEqual([
      '甲乙丙',
      '丁',
    ]);
  });

  test('sends the newest reflection once, beside the annotations', async () => {
    const { saver, sent } = setUp();
    saver.add([{ kind: 'reflect', text: '甲' }], true);
    saver.add([put('aaaaaaaa', '批')], true);
    saver.add([{ kind: 'reflect', text: '甲乙' }], true);
    await vi.advanceTimersByTimeAsync(400);
    expect(sent).toEqual([[put('aaaaaaaa', '批'), { kind: 'reflect', text: '甲乙' }]]);
  });

  test('keeps what the disk refused, behind nothing newer, and tries again', async () => {
    const { saver, sent, states, answer } = setUp();
    saver.add([put('aaaaaaaa', '甲'), put('bbbbbbbb', '乙')], false);
    await vi.advanceTimersByTimeAsync(0);
    saver.add([put('aaaaaaaa', '甲甲')], true);
    await answer(failure({ kind: 'disk', reason: 'full' }));
    expect(states.at(-1)).toBe('failed');
    await vi.advanceTimersByTimeAsync(5000);
    expect(
      sent.at(-1)?.map((change) => change.kind === 'put' && change.annotation.comment),
    ).toEqual(['乙', '甲甲']);
    await answer(success(null));
    expect(states.at(-1)).toBe('saved');
  });

  test('keeps what it holds when the request itself breaks', async () => {
    const states: string[] = [];
    if (!isEssayId(essay)) throw new Error('no essay id');
    let broken = true;
    const saver = new Saver(
      essay,
      () => (broken ? Promise.reject(new Error('gone')) : Promise.resolve(success(null))),
      (state) => states.push(state.kind),
    );
    saver.add([put('aaaaaaaa', '甲')], false);
    await vi.advanceTimersByTimeAsync(0);
    expect(states.at(-1)).toBe('failed');
    broken = false;
    await saver.flush();
    expect(states.at(-1)).toBe('saved');
  });
});
