import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { longestComment } from '../../../core/annotation/annotation';
import { emptyPast } from '../../../core/annotation/past';
import { unpack } from '../../../core/stored';
import { notesFormat, notesIn, storedNotes } from '../../../main/notes/notebook-format';
import { sealed, unseal } from '../../../main/storage/seal';

/** The file that a version of the format left behind, as it was written then. */
function kept(version: 1 | 2 | 3 | 4): Uint8Array {
  return readFileSync(resolve(import.meta.dirname, `fixtures/notes-v${version}.json`));
}

function opened(bytes: Uint8Array) {
  const found = unseal(notesFormat, bytes);
  if (found.kind !== 'value') throw new Error(`not opened: ${found.kind}`);
  return { stored: found.stamped.value, seal: found.seal, ...notesIn(found.stamped.value) };
}

const comment = '“近”是全文的第一个论据';
const reflection = '读完想到：阅览室首先是让人坐得下来的地方。';

describe('notes', () => {
  test('of version 1 open with every annotation, an empty reflection and no past', () => {
    const { notes, dropped, seal } = opened(kept(1));
    expect({ dropped, seal }).toEqual({ dropped: 0, seal: 'none' });
    expect(notes.notebook.annotations.map((one) => one.comment)).toEqual([comment]);
    expect(notes.notebook.reflection).toBe('');
    expect(notes.past).toEqual(emptyPast);
  });

  test('of version 2 open with every annotation, the reflection and no past', () => {
    const { notes, dropped, seal } = opened(kept(2));
    expect({ dropped, seal }).toEqual({ dropped: 0, seal: 'whole' });
    expect(notes.notebook.annotations.map((one) => one.comment)).toEqual([comment]);
    expect(notes.notebook.reflection).toBe(reflection);
    expect(notes.past).toEqual(emptyPast);
  });

  test('of version 3 open with their past', () => {
    const { notes, dropped, seal } = opened(kept(3));
    expect({ dropped, seal }).toEqual({ dropped: 0, seal: 'whole' });
    expect(notes.notebook.reflection).toBe(reflection);
    expect(notes.past.versions.map((one) => one.text)).toEqual([
      '',
      '“近”是论据',
      '读完想到：阅览室首先是让人坐下来的地方',
    ]);
    expect(notes.past.bin.map(({ annotation }) => annotation.comment)).toEqual([
      '这一段的例子可以用在讲稿里',
    ]);
  });

  test('of version 3 open as highlights without tags, star or follow-ups', () => {
    const { notes } = opened(kept(3));
    const plain = { kind: 'highlight', tags: [], starred: false, follows: null };
    expect(notes.notebook.annotations).toEqual([expect.objectContaining(plain)]);
    expect(notes.past.bin.map((one) => one.annotation)).toEqual([expect.objectContaining(plain)]);
  });

  test('of version 4 open with kinds, tags, star and follow-ups', () => {
    const { notes, dropped, seal } = opened(kept(4));
    expect({ dropped, seal }).toEqual({ dropped: 0, seal: 'whole' });
    const { annotations } = notes.notebook;
    const first = annotations.find(({ follows, kind }) => follows === null && kind !== 'point');
    expect(first).toMatchObject({ kind: 'wavy', tags: ['论据', '公共空间'], starred: true });
    expect(annotations).toContainEqual(
      expect.objectContaining({ follows: first?.id, comment: '第二次读：还要看人均距离' }),
    );
    const point = annotations.find(({ kind }) => kind === 'point');
    expect(point).toMatchObject({ target: { start: 18, end: 18, quote: '' } });
  });

  test.each([
    ['words of a point', { kind: 'point' }],
    ['no words of a highlight', { target: { start: 12, end: 12, quote: '' } }],
    ['a kind to come', { kind: 'frame' }],
    ['a tag without letters', { tags: [''] }],
    ['tags without end', { tags: Array.from({ length: 51 }, (_none, n) => `t${n}`) }],
    ['a star that is no star', { starred: 'yes' }],
    ['nothing that it could follow', { follows: 7 }],
  ])('lose an annotation with %s alone', (_what, bad) => {
    const { stored } = opened(kept(4));
    const [first, ...others] = stored.annotations as readonly { readonly target: object }[];
    const target = { ...first?.target, ...('target' in bad ? bad.target : {}) };
    const annotations = [{ ...first, ...bad, target }, ...others];
    const { notes, dropped } = notesIn({ ...stored, annotations });
    expect(dropped).toBe(1);
    expect(notes.notebook.annotations).toHaveLength(2);
  });

  test.each([1, 2, 3, 4] as const)(
    'of version %d are written as version 4, and read the same again',
    (version) => {
      const { stored, notes } = opened(kept(version));
      const value = storedNotes(stored.essay, stored.title, notes);
      const written = sealed(notesFormat, { value, seq: 8 });
      expect(new TextDecoder().decode(written)).toContain('"version":4');
      expect(opened(written)).toMatchObject({ notes, dropped: 0, seal: 'whole' });
    },
  );

  test.each([
    ['not an object', { format: 'meipi-notes', version: 1, data: 'lost' }],
    ['another shape', { format: 'meipi-notes', version: 1, data: { annotations: 3 } }],
    ['another shape of version 2', { format: 'meipi-notes', version: 2, data: null }],
    ['before the first version', { format: 'meipi-notes', version: 0, data: {} }],
    ['between two versions', { format: 'meipi-notes', version: 1.5, data: {} }],
  ])('are not made up where the data is %s', (_what, json) => {
    expect(unpack(notesFormat, json).kind).toBe('unreadable');
  });

  test('of a version to come are left alone', () => {
    expect(unpack(notesFormat, { format: 'meipi-notes', version: 5, data: {} })).toEqual({
      kind: 'newer-version',
      version: 5,
    });
  });
});

test.each([
  ['missing', undefined],
  ['no text', 7],
  ['too long', '字'.repeat(longestComment + 1)],
])('a reflection that is %s costs itself and nothing else', (_what, bad) => {
  const { notes, dropped } = notesIn({ ...opened(kept(3)).stored, reflection: bad });
  expect(notes.notebook.reflection).toBe('');
  expect(notes.notebook.annotations).toHaveLength(1);
  expect(notes.past.versions).toHaveLength(3);
  expect(dropped).toBe(1);
});

describe('a past', () => {
  const { stored, notes } = opened(kept(3));
  const { past } = notes;

  test.each([
    ['missing', undefined, 1],
    ['no past', 'yesterday', 1],
    ['without its lists', {}, 2],
  ])('that is %s costs itself and no annotation', (_what, bad, lost) => {
    const { notes: found, dropped } = notesIn({ ...stored, past: bad });
    expect(found.past).toEqual(emptyPast);
    expect(found.notebook.annotations).toHaveLength(1);
    expect(dropped).toBe(lost);
  });

  test.each([
    ['null', null],
    ['of no annotation', { ...past.versions[1], target: 7 }],
    ['without a text', { ...past.versions[1], text: undefined }],
    ['of no day', { ...past.versions[1], day: -1 }],
    ['of no time', { ...past.versions[1], at: 'yesterday' }],
  ])('with a version that is %s loses that one alone', (_what, bad) => {
    const versions = [bad, ...past.versions];
    const { notes: found, dropped } = notesIn({ ...stored, past: { ...past, versions } });
    expect(found.past).toEqual(past);
    expect(dropped).toBe(1);
  });

  test('with a removed annotation that is none loses that one alone', () => {
    const bin = [{ ...past.bin[0], annotation: { id: 'x' } }, ...past.bin];
    const { notes: found, dropped } = notesIn({ ...stored, past: { ...past, bin } });
    expect(found.past).toEqual(past);
    expect(dropped).toBe(1);
  });
});
