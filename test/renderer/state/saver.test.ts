import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Change } from '../../../core/annotation/change';
import { mostChanges } from '../../../core/annotation/change';
import { isEssayId } from '../../../core/ids';
import type { Result } from '../../../core/result';
import { failure, success } from '../../../core/result';
import type { NotesApplied } from '../../../preload/answers';
import type { SaveState } from '../../../renderer/state/saver';
import { Saver } from '../../../renderer/state/saver';
import { placedAt } from '../../core/annotation/placed-at';
import { written } from './written';

const essay = 'a'.repeat(32);
const put = (id: string, comment: string): Change => ({
  kind: 'put',
  annotation: placedAt(0, 2, { id, comment }).annotation,
});

/** A disk that answers when told to, and what it was sent. */
function setUp() {
  const sent: (readonly Change[])[] = [];
  const heard: (number | null)[] = [];
  const answers: ((answer: Result<NotesApplied>) => void)[] = [];
  const states: SaveState['kind'][] = [];
  if (!isEssayId(essay)) throw new Error('no essay id');
  const saver = new Saver(
    essay,
    (_essay, changes, turn) => {
      sent.push(changes);
      heard.push(turn);
      return new Promise((resolve) => answers.push(resolve));
    },
    (state) => states.push(state.kind),
  );
  const answer = async (result: Result<NotesApplied>) => {
    answers.shift()?.(result);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { saver, sent, heard, states, answer };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('Saver', () => {
  test('says saved only after the disk has answered', async () => {
    const { saver, states, answer } = setUp();
    saver.add([put('aaaaaaaa', '甲')], false);
    await vi.advanceTimersByTimeAsync(5000);
    expect(states).toEqual(['saving']);
    await answer(success(written()));
    expect(states).toEqual(['saving', 'saved']);
  });

  test('sends no more than the disk takes at a time, in order', async () => {
    const { saver, sent, states, answer } = setUp();
    const changes = Array.from({ length: mostChanges + 1 }, (_, n) => put(`note-${n}-xxxx`, '甲'));
    saver.add(changes, false);
    await answer(success(written()));
    expect(states).toEqual(['saving']);
    await answer(success(written()));
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
    await answer(success(written()));
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
    await answer(success(written()));
    expect(states.at(-1)).toBe('saved');
  });

  test('sends what crossed another change anew once that was heard, and says nothing of it', async () => {
    const { saver, sent, heard, states, answer } = setUp();
    saver.hear(3);
    saver.add([put('aaaaaaaa', '甲')], false);
    const flushed = saver.flush();
    await answer(success({ kind: 'crossed', turn: 5 }));
    saver.hear(4);
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toHaveLength(1);
    saver.hear(5);
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual([[put('aaaaaaaa', '甲')], [put('aaaaaaaa', '甲')]]);
    expect(heard).toEqual([3, 5]);
    await answer(success({ kind: 'written', turn: 6 }));
    expect(await flushed).toBe(true);
    expect(new Set(states.slice(0, -1))).toEqual(new Set(['saving']));
    expect(states.at(-1)).toBe('saved');
  });

  test('sends with it what both did, also where the answer comes after what it crossed', async () => {
    const { saver, sent, answer } = setUp();
    const was = put('aaaaaaaa', '');
    saver.hear(1);
    saver.add([put('aaaaaaaa', '甲'), put('bbbbbbbb', '乙')], false, [was]);
    await vi.advanceTimersByTimeAsync(0);
    saver.hear(2);
    if (was.kind !== 'put') throw new Error('no put');
    const told: Change = { kind: 'put', annotation: { ...was.annotation, starred: true } };
    expect(saver.join(told)).toMatchObject({ annotation: { comment: '甲', starred: true } });
    expect(saver.held).toHaveLength(2);
    await answer(success({ kind: 'crossed', turn: 2 }));
    expect(sent[1]).toMatchObject([{ annotation: { comment: '甲', starred: true } }, {}]);
    await answer(success({ kind: 'written', turn: 3 }));
    expect(saver.held).toEqual([]);
  });

  test('knows what is its own, whether the answer or the event comes first', async () => {
    const { saver, answer } = setUp();
    saver.hear(0);
    saver.add([put('aaaaaaaa', '甲')], false);
    await answer(success({ kind: 'written', turn: 1 }));
    saver.add([put('bbbbbbbb', '乙')], false);
    await vi.advanceTimersByTimeAsync(0);
    saver.made(1);
    expect(saver.held).toEqual([put('bbbbbbbb', '乙')]);
    saver.made(2);
    expect(saver.held).toEqual([]);
    saver.add([put('aaaaaaaa', '丙')], false);
    await answer(success({ kind: 'written', turn: 2 }));
    expect(saver.held).toEqual([put('aaaaaaaa', '丙')]);
  });

  test('keeps what it holds when the request itself breaks', async () => {
    const states: string[] = [];
    if (!isEssayId(essay)) throw new Error('no essay id');
    let broken = true;
    const saver = new Saver(
      essay,
      () => (broken ? Promise.reject(new Error('gone')) : Promise.resolve(success(written()))),
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
