import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { longestComment } from '../../../core/annotation/annotation';
import { pack, unpack } from '../../../core/stored';
import { notebookIn, notesFormat, storedNotes } from '../../../main/notes/notebook-format';

const fixture = resolve(import.meta.dirname, 'fixtures/notes-v1.json');
const first = (): unknown => JSON.parse(readFileSync(fixture, 'utf8'));

function opened(json: unknown) {
  const unpacked = unpack(notesFormat, json);
  if (unpacked.kind !== 'value') throw new Error(`not opened: ${unpacked.kind}`);
  return unpacked.value;
}

describe('notes of version 1', () => {
  test('open with every annotation and an empty reflection', () => {
    const { notebook, dropped } = notebookIn(opened(first()));
    expect(dropped).toBe(0);
    expect(notebook.reflection).toBe('');
    expect(notebook.annotations.map((one) => [one.pigment, one.comment])).toEqual([
      ['azurite', '“近”是全文的第一个论据'],
    ]);
  });

  test('are written as version 2, and read the same again', () => {
    const stored = opened(first());
    const { notebook } = notebookIn(stored);
    const written = pack(
      notesFormat,
      storedNotes(stored.essay, stored.title, { ...notebook, reflection: '心得' }),
    );
    expect(written.version).toBe(2);
    const again = notebookIn(opened(JSON.parse(JSON.stringify(written))));
    expect(again).toEqual({ notebook: { ...notebook, reflection: '心得' }, dropped: 0 });
  });

  test.each([
    ['not an object', { format: 'meipi-notes', version: 1, data: 'lost' }],
    ['another shape', { format: 'meipi-notes', version: 1, data: { annotations: 3 } }],
    ['before the first version', { format: 'meipi-notes', version: 0, data: {} }],
    ['between two versions', { format: 'meipi-notes', version: 1.5, data: {} }],
  ])('are not made up where the data is %s', (_what, json) => {
    expect(unpack(notesFormat, json).kind).toBe('unreadable');
  });

  test('of a version to come are left alone', () => {
    expect(unpack(notesFormat, { format: 'meipi-notes', version: 3, data: {} })).toEqual({
      kind: 'newer-version',
      version: 3,
    });
  });
});

test.each([
  ['missing', undefined],
  ['no text', 7],
  ['too long', '字'.repeat(longestComment + 1)],
])('a reflection that is %s costs itself and no annotation', (_what, reflection) => {
  const { notebook, dropped } = notebookIn({ ...opened(first()), reflection });
  expect(notebook.reflection).toBe('');
  expect(notebook.annotations).toHaveLength(1);
  expect(dropped).toBe(1);
});
