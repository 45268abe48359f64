import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { headPart, notesPart, shareParts } from '../../../core/share/shared-file';
import { gatherShared } from '../../../main/export/gather-shared';
import { zipOf } from '../../hostile/zip-of';
import { SharingHomes, comments, note, whole } from './sharing-homes';

let homes: SharingHomes;
beforeEach(async () => {
  homes = await SharingHomes.start();
});
afterEach(() => homes.end());

describe('a file that is no sound shared one', () => {
  const head = (version: unknown, essays: unknown = 1) =>
    JSON.stringify({ format: 'meipi-share', version, data: { title: '题', essays } });
  const part = (name: string, content: string) => ({ name, content });

  test.each([
    ['of a newer Meipi', [part(headPart, head(2))], 'newer-version'],
    ['without its essays', [part(headPart, head(1))], 'share-damaged'],
    ['with a head that is no JSON', [part(headPart, '{')], 'share-damaged'],
    ['with a head of another program', [part(headPart, '{"format":"x"}')], 'share-damaged'],
    ['that counts to no end', [part(headPart, head(1, 1e9))], 'share-damaged'],
    [
      'whose notes are missing',
      [part(headPart, head(1)), part('essays/1.json', '{"title":"","blocks":[]}')],
      'share-damaged',
    ],
    [
      'that nests beyond all measure',
      [part(headPart, head(1)), part('essays/1.json', '['.repeat(100_000))],
      'share-damaged',
    ],
  ])('%s is refused with its reason', async (_what, parts, kind) => {
    expect((await homes.open(zipOf(parts))).state).toEqual({ kind: 'failed', failure: { kind } });
    expect(homes.here.stores.library.catalog.entries).toEqual([]);
  });

  test('that was cut off is refused', async () => {
    await homes.there.add('读书记');
    await note(homes.there, 'one', '好');
    const bytes = await homes.shared();
    for (const length of [200, Math.floor(bytes.byteLength / 2), bytes.byteLength - 10]) {
      const { state } = await homes.open(bytes.subarray(0, length));
      expect(state).toEqual({ kind: 'failed', failure: { kind: 'share-damaged' } });
    }
    expect(homes.here.stores.library.catalog.entries).toEqual([]);
  });

  test('with a note that cannot be read says so', async () => {
    await homes.there.add('读书记');
    await note(homes.there, 'one', '好');
    const gathered = await gatherShared(homes.there.stores, null, whole);
    const parts = gathered.ok ? shareParts({ title: '', essays: gathered.value.essays }) : [];
    const bad = parts.map(({ name, text }) => ({
      name,
      content:
        name === notesPart(1) ? text.replace('"annotations": [', '"annotations": [1,') : text,
    }));
    const { state } = await homes.open(zipOf(bad));
    expect(state).toMatchObject({ kind: 'done', lacks: [{ what: 'annotations', count: 1 }] });
  });
});

test('notes that nobody could write come in as far as they can be read', async () => {
  await homes.there.add('读书记');
  const sound = await note(homes.there, 'one', '好');
  const gathered = await gatherShared(homes.there.stores, null, whole);
  const parts = gathered.ok ? shareParts({ title: '', essays: gathered.value.essays }) : [];
  const far = { ...sound.target, start: 1e12, end: 1e12 + 5 };
  const strange = [
    { ...sound, id: 'ring-of-two-a', follows: 'ring-of-two-b' },
    { ...sound, id: 'ring-of-two-b', follows: 'ring-of-two-a' },
    { ...sound, id: 'answer-to-none', follows: 'nowhere-at-all' },
    { ...sound, id: 'far-beyond-it', target: far },
    { ...sound, id: 'the-words-lie', target: { ...sound.target, quote: '别的话', start: 0 } },
    { ...sound, id: 'hasOwnProperty', comment: '<img src=x onerror=alert(1)>' },
    { ...sound, id: '__proto__', future: { deep: [1] } },
    { ...sound, id: 'x'.repeat(65) },
    { ...sound, id: 'a-long-comment', comment: 'x'.repeat(100_001) },
  ];
  const essay = homes.there.entry().id;
  const bad = parts.map(({ name, text }) => ({
    name,
    content:
      name === notesPart(1)
        ? JSON.stringify({ essay, annotations: [sound, ...strange], reflection: '' })
        : text,
  }));
  const { state } = await homes.open(zipOf(bad));
  expect(state).toMatchObject({ kind: 'done', lacks: [{ what: 'annotations', count: 2 }] });
  expect(await comments(homes.here, essay)).toHaveLength(8);
});
