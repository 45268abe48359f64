import { expect, test } from 'vitest';
import type { Flushed, Unsaved } from '../../main/closing';
import type { LeavingWindow } from '../../main/leaving';
import { leaving } from '../../main/leaving';

/** A window whose page answers so, one answer after the other, the last again and again. */
class OneWindow implements LeavingWindow {
  readonly answers: Flushed[];
  readonly choices: ('retry' | 'stay' | 'close')[];
  flushes = 0;

  constructor(answers: Flushed[], choices: ('retry' | 'stay' | 'close')[] = []) {
    this.answers = answers;
    this.choices = choices;
  }

  flush(): Promise<Flushed> {
    const answer = this.answers[Math.min(this.flushes, this.answers.length - 1)];
    this.flushes += 1;
    return Promise.resolve(answer ?? 'saved');
  }

  askToClose(): Promise<'retry' | 'stay' | 'close'> {
    const choice = this.choices.shift();
    if (choice === undefined) throw new Error('asked once too often');
    return Promise.resolve(choice);
  }
}

const clean = (): Promise<Unsaved> => Promise.resolve({ busy: false, refused: false });

test('windows that hold nothing go together, each asked once', async () => {
  const windows = [new OneWindow(['saved']), new OneWindow(['gone'])];
  expect(await leaving(windows, clean)).toBe(true);
  expect(windows.map(({ flushes }) => flushes)).toEqual([1, 1]);
});

test('no window goes where the reader wants one to stay', async () => {
  const windows = [new OneWindow(['saved']), new OneWindow(['not-saved'], ['stay'])];
  expect(await leaving(windows, clean)).toBe(false);
});

test('a window is asked again until it has written all', async () => {
  const slow = new OneWindow(['not-saved', 'not-saved', 'saved'], ['retry', 'retry']);
  expect(await leaving([new OneWindow(['saved']), slow], clean)).toBe(true);
});

test('the others write once more what came while the reader was asked about one', async () => {
  const other = new OneWindow(['saved', 'not-saved'], ['stay']);
  const lost = new OneWindow(['not-saved'], ['close']);
  expect(await leaving([lost, other], clean)).toBe(false);
  expect(other.flushes).toBe(2);
});

test('a window alone that the reader lets go is not asked again', async () => {
  const lost = new OneWindow(['not-saved'], ['close']);
  expect(await leaving([lost], clean)).toBe(true);
  expect(lost.flushes).toBe(1);
});

test('only the window whose changes are on their way is asked about', async () => {
  const [busy, idle] = [new OneWindow(['saved'], ['stay']), new OneWindow(['saved'])];
  const unsaved = (one: OneWindow): Promise<Unsaved> =>
    Promise.resolve({ busy: one === busy, refused: false });
  expect(await leaving([idle, busy], unsaved)).toBe(false);
});
