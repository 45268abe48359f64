import { readSync, writeSync } from 'node:fs';
import { nodeFileSystem as fs } from '../../main/storage/file-system';
import { randomFrom } from '../main/storage/random-from';
import { openHome } from './open-home';
import { SampleLibrary, changeTo, keyOf } from './sample-library';
import { numberIn, textOf } from './written-text';

/**
 * A program that says which notes it finds, and then writes some until it is killed: what it asks
 * for, and what was answered as saved as soon as it was. One JSON a line. Arguments: the folder, and
 * the first number. Begins at the first byte of its input, so that it can be held ready.
 */
const [folder = '', first = '0'] = process.argv.slice(2);
const say = (...words: readonly unknown[]) => void writeSync(1, `${JSON.stringify(words)}\n`);
const book = new SampleLibrary(5);
const notesOfEach = 40;

readSync(0, Buffer.alloc(1));
const log = {
  write(what: string, context?: Readonly<Record<string, unknown>>) {
    const error = context?.['error'];
    if (error instanceof Error) say('alarm', what, error.message);
  },
};
const opened = await openHome(fs, folder, log, ({ kind }) => say('alarm', kind));
if (!opened.ok) throw new Error(opened.failure.kind);
const stores = opened.value;
if (stores.library.catalog.entries.length === 0) await stores.library.add(book.file);
const { notes, refused } = await book.found(stores);
for (const one of refused) say('alarm', one);
say(
  'found',
  [...notes].map(([key, comment]) => [key, numberIn(comment)]),
);

const random = randomFrom(Number(first));
const below = (end: number) => Math.floor(random() * end);
for (let n = Number(first); ;) {
  // Different notes: what is asked for together has no order.
  const from = below(notesOfEach);
  const together = random() < 0.7 ? 1 : 1 + below(4);
  const asked = Array.from({ length: together }, async (_none, index) => {
    const [essay, note] = [below(book.ids.length), (from + index) % notesOfEach];
    n += 1;
    const number = random() < 0.15 ? null : String(n);
    const key = keyOf(essay, note);
    say('ask', key, number);
    const state = number === null ? null : textOf(number);
    const answer = await stores.notebooks.apply(book.entry(stores, essay), [changeTo(note, state)]);
    if (!answer.ok) throw new Error(answer.failure.kind);
    say('saved', key, number);
  });
  await Promise.all(asked);
  // Checkpoints close by.
  if (random() < 0.1) void stores.notebooks.idle();
}
