import { describe, expect, test } from 'vitest';
import type { EssayId } from '../../core/ids';
import { failure } from '../../core/result';
import { AskedAhead } from '../../preload/asked-ahead';
import type { Bridge } from '../../preload/contract';

const last = 'a'.repeat(32) as EssayId;
const other = 'b'.repeat(32) as EssayId;

/** Main as far as it is asked: how to start says which essay was read last, and each text is its id. */
function asking(start: object, drawn: Promise<void> = Promise.resolve()) {
  const asked: unknown[] = [];
  const ask = ((name: string, argument: unknown) => {
    asked.push(argument === undefined ? name : [name, argument]);
    if (name === 'app.start') return Promise.resolve(start);
    return Promise.resolve(`text of ${String(argument)}, asked for ${asked.length}.`);
  }) as unknown as Bridge['request'];
  return { ahead: new AskedAhead(ask, drawn), asked };
}
const starting = (value: object, drawn?: Promise<void>) =>
  asking({ ok: true, value: { held: null, ...value } }, drawn);
const reading = { settings: { lastEssay: last } };
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('what a page asks first', () => {
  test('is asked before it does, and once', async () => {
    const { ahead, asked } = starting(reading);
    await settled();
    expect(asked).toEqual(['app.start', ['library.open', last]]);
    expect(await ahead.take('app.start', undefined)).toMatchObject({ ok: true });
    expect(await ahead.take('library.open', last)).toBe(`text of ${last}, asked for 2.`);
    expect(ahead.take('app.start', undefined)).toBeNull();
    expect(ahead.take('library.open', last)).toBeNull();
    expect(asked).toHaveLength(2);
  });

  test('is no text before the first frame, nor once the page has begun without one', async () => {
    const frame = { draw: (): void => undefined };
    const drawn = new Promise<void>((resolve) => {
      frame.draw = resolve;
    });
    const { ahead, asked } = starting(reading, drawn);
    await settled();
    expect(asked).toEqual(['app.start']);
    void ahead.take('app.start', undefined);
    frame.draw();
    await settled();
    expect(asked).toEqual(['app.start']);
  });

  test('is asked anew where the page opens another essay, then and later', async () => {
    const { ahead } = starting(reading);
    await settled();
    expect(ahead.take('library.open', other)).toBeNull();
    expect(ahead.take('library.open', last)).toBeNull();
  });

  test('is asked anew where texts were changed meanwhile', async () => {
    const { ahead } = starting(reading);
    await settled();
    ahead.forget('library.open');
    expect(ahead.take('library.open', last)).toBeNull();
  });

  test.each([
    ['no essay was read', { ok: true, value: { held: null, settings: { lastEssay: null } } }],
    ['the page has crashed with its essay', { ok: true, value: { held: last, ...reading } }],
    ['the library cannot be opened', failure({ kind: 'unexpected' })],
  ])('is no text where %s', async (_why, start) => {
    const { ahead, asked } = asking(start);
    await settled();
    expect(asked).toEqual(['app.start']);
    expect(ahead.take('library.open', last)).toBeNull();
  });

  test('fails for the page alone where it fails', async () => {
    const refused = new Error('refused');
    const ahead = new AskedAhead(() => Promise.reject(refused), Promise.resolve());
    await settled();
    await expect(ahead.take('app.start', undefined)).rejects.toBe(refused);
  });
});
