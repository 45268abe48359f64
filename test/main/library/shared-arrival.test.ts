import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Annotation } from '../../../core/annotation/annotation';
import { textOf } from '../../../core/document/essay';
import type { ImportItem, ImportState } from '../../../core/import/import-item';
import { isAsking, isSettled } from '../../../core/import/import-item';
import type { EssayId } from '../../../core/ids';
import { joinedNotes } from '../../../core/incoming/joined-notes';
import { headPart, notesPart, shareParts } from '../../../core/share/shared-file';
import { wordsIn } from '../../../core/words/words';
import { shareFile } from '../../../main/export/share-file';
import { gatherShared } from '../../../main/export/gather-shared';
import { notesInFile } from '../../../main/incoming/notes-in-file';
import { ImportQueue } from '../../../main/library/import-queue';
import { nodeFileSystem } from '../../../main/storage/file-system';
import type { ImportTask } from '../../../preload/import-contract';
import { readFile } from '../../../renderer/import/read-file';
import { annotated } from '../../core/annotation/drawn-text';
import { zipOf } from '../../hostile/zip-of';
import { TestHome } from '../backup/test-home';
import { QuietLog } from '../quiet-log';
import { FailingDisk } from '../storage/failing-disk';
import { temporaryFolder } from '../temporary-folder';

const fs = nodeFileSystem;
const imports = { read: (task: ImportTask) => readFile(task) };
const whole = { reflection: true, comments: true };

let folder = '';
/** Where files are shared from, and where they are opened. */
let there: TestHome;
let here: TestHome;
/** The one of `here`. */
let disk: FailingDisk;
let queue: ImportQueue;
beforeEach(async () => {
  folder = temporaryFolder();
  there = new TestHome(fs, join(folder, 'there'));
  disk = new FailingDisk();
  here = new TestHome(disk.fs, join(folder, 'here'));
  await there.start();
  await here.start();
  const hand = () => ({ name: '', words: [wordsIn('zh-CN')] });
  queue = new ImportQueue({
    imports,
    stores: () => Promise.resolve({ ok: true, value: here.stores }),
    notesIn: (path, stores, onShow) => notesInFile(path, onShow, stores, { fs, imports, hand }),
    copyTitle: (title) => `${title}（副本）`,
    told: () => undefined,
    log: new QuietLog(),
  });
});
afterEach(async () => {
  await queue.end();
  await Promise.all([there.stop(), here.stop()]);
});

/** An annotation of that name on the first words of an essay of a home. */
async function note(home: TestHome, name: string, comment: string, index = 0): Promise<Annotation> {
  const entry = home.entry(index);
  const essay = await home.stores.library.essay(entry.id);
  if (!essay.ok) throw new Error(essay.failure.kind);
  const text = textOf(essay.value.blocks);
  const { edition } = entry;
  const made = annotated(text, { start: 3, end: 8 }, { name, comment });
  const annotation = { ...made, target: { ...made.target, edition } };
  await home.stores.notebooks.apply(entry, [{ kind: 'put', annotation }]);
  return annotation;
}

const notes = async (home: TestHome, id: EssayId) => {
  const opened = await home.stores.notebooks.open({ ...home.entry(), id });
  if (!opened.ok) throw new Error(opened.failure.kind);
  return opened.value;
};
const comments = async (home: TestHome, id: EssayId) =>
  (await notes(home, id)).annotations.map(({ comment }) => comment);

/** The file that essays of the other home are shared in. */
async function shared(ids: EssayId | null = null): Promise<Uint8Array> {
  const gathered = await gatherShared(there.stores, ids, whole);
  if (!gathered.ok) throw new Error(gathered.failure.kind);
  const { essays, pictures } = gathered.value;
  return shareFile({ title: '合订', essays }, pictures);
}

let files = 0;
/** Opens a file here; what has become of it when nothing more does by itself. */
async function open(bytes: Uint8Array | string, name = '笔记.meipi'): Promise<ImportItem> {
  const path = join(folder, `${(files += 1)}-${name}`);
  writeFileSync(path, bytes);
  return openPath(path, name);
}

async function openPath(path: string, name: string): Promise<ImportItem> {
  queue.add([{ path, name }]);
  const id = queue.list.items.at(-1)?.id;
  const item = () => queue.list.items.find((one) => one.id === id);
  const rests = (one: ImportItem | undefined) =>
    one !== undefined && (isSettled(one) || isAsking(one));
  await expect.poll(() => rests(item()), { timeout: 20_000 }).toBe(true);
  const found = item();
  if (found === undefined) throw new Error('no item');
  return found;
}

const stateOf = (id: number): ImportState | undefined =>
  queue.list.items.find((one) => one.id === id)?.state;

describe('a shared file', () => {
  test('brings a new essay with its notes, and is known when it comes again', async () => {
    await there.add('读书记');
    await note(there, 'one', '好 𠮷');
    const { id } = there.entry();
    await there.stores.notebooks.apply(there.entry(), [{ kind: 'reflect', text: '心得' }]);
    const bytes = await shared();
    expect((await open(bytes)).state).toMatchObject({ kind: 'done', essays: 1, first: id });
    expect(await notes(here, id)).toEqual(await notes(there, id));
    expect(here.entry()).toMatchObject({ title: '读书记', annotations: 1, reflected: true });
    expect((await open(bytes)).state).toEqual({ kind: 'there', first: id });
    expect(await notes(here, id)).toEqual(await notes(there, id));
  });

  test('is asked about where the essay is here, and changes nothing by itself', async () => {
    await there.add('读书记');
    await here.add('读书记');
    const own = await note(here, 'mine', '我的');
    await note(there, 'one', '别人的');
    const { id } = here.entry();
    const item = await open(await shared());
    expect(item.state).toEqual({ kind: 'met', essays: [id] });
    expect(await comments(here, id)).toEqual(['我的']);
    const came = await queue.join(item.id, here.stores, null);
    if (!came.ok) throw new Error(came.failure.kind);
    expect(stateOf(item.id)).toEqual({ kind: 'joined', first: id });
    const [incoming] = came.value.essays;
    if (incoming === undefined) throw new Error('no essay');
    // The window joins them, in one step of undo.
    const joined = joinedNotes(await notes(here, id), incoming);
    expect(joined.report).toMatchObject({ placed: 1, there: 0, lost: 0 });
    expect(joined.edits).toMatchObject([{ before: null, after: { comment: '别人的' } }]);
    expect((await notes(here, id)).annotations).toEqual([own]);
    const backups = await here.stores.backups.list();
    expect(backups.map(({ reason }) => reason)).toContain('import');
    expect((await queue.join(item.id, here.stores, null)).ok).toBe(false);
  });

  test('of two texts of one note keeps both', async () => {
    await there.add('读书记');
    await here.add('读书记');
    await note(there, 'same', '那边改成这样');
    await note(here, 'same', '这边写成那样');
    const item = await open(await shared());
    const came = await queue.join(item.id, here.stores, null);
    const [incoming] = came.ok ? came.value.essays : [];
    if (incoming === undefined) throw new Error('no essay');
    const { edits, report } = joinedNotes(await notes(here, here.entry().id), incoming);
    expect(report).toMatchObject({ changed: 1 });
    expect(edits).toMatchObject([{ before: null, after: { comment: '那边改成这样' } }]);
  });

  test('is kept as copies that leave the essay alone, each with ids of its own', async () => {
    await there.add('读书记');
    await here.add('读书记');
    await note(here, 'mine', '我的');
    const head = await note(there, 'one', '别人的');
    const reply = {
      ...head,
      id: 'reply-to-one' as Annotation['id'],
      comment: '又',
      follows: head.id,
    };
    await there.stores.notebooks.apply(there.entry(), [{ kind: 'put', annotation: reply }]);
    const bytes = await shared();
    const copies: EssayId[] = [];
    for (let time = 0; time < 2; time += 1) {
      const item = await open(bytes);
      const kept = await queue.copy(item.id, here.stores);
      if (!kept.ok) throw new Error(kept.failure.kind);
      copies.push(...kept.value);
      expect(stateOf(item.id)).toEqual({ kind: 'copied', first: kept.value[0] });
    }
    const { id } = here.entry();
    expect(new Set([id, ...copies]).size).toBe(3);
    expect(await comments(here, id)).toEqual(['我的']);
    const { entries, collections } = here.stores.library.catalog;
    expect(entries.map(({ title }) => title)).toEqual([
      '读书记',
      '读书记（副本）',
      '读书记（副本）',
    ]);
    expect(collections.map(({ essays }) => essays)).toEqual([[id], ...copies.map((one) => [one])]);
    const all = await Promise.all(copies.map((one) => notes(here, one)));
    expect(all.map(({ annotations }) => annotations.map(({ comment }) => comment).sort())).toEqual([
      ['别人的', '又'],
      ['别人的', '又'],
    ]);
    const ids = all.flatMap(({ annotations }) => annotations.map((one) => one.id));
    expect(new Set([head.id, ...ids]).size).toBe(5);
    for (const { annotations } of all) {
      const own = new Set(annotations.map((one) => one.id));
      expect(annotations.every(({ follows }) => follows === null || own.has(follows))).toBe(true);
    }
    // It lasts, and the same text imported again is the essay, not a copy.
    await here.stop();
    await here.start();
    expect((await here.stores.library.essay(copies[0] ?? id)).ok).toBe(true);
    expect(await comments(here, copies[0] ?? id)).toHaveLength(2);
  });

  test.each(['write', 'rename', 'sync'] as const)(
    'is kept as a copy or not at all, where the disk refuses to %s',
    async (call) => {
      await there.add('读书记');
      await here.add('读书记');
      await note(here, 'mine', '我的');
      await note(there, 'one', '别人的');
      const item = await open(await shared());
      disk.refuse.set(call, 'ENOSPC');
      const refused = await queue.copy(item.id, here.stores);
      disk.refuse.clear();
      expect(refused).toMatchObject({ ok: false, failure: { kind: 'disk', reason: 'full' } });
      expect(here.stores.library.catalog.entries).toHaveLength(1);
      expect(await comments(here, here.entry().id)).toEqual(['我的']);
      // It asks on, and a later answer is done.
      expect(stateOf(item.id)).toMatchObject({ kind: 'met' });
      const kept = await queue.copy(item.id, here.stores);
      const [copy = here.entry().id] = kept.ok ? kept.value : [];
      expect(await comments(here, copy)).toEqual(['别人的']);
      await here.stop();
      await here.start();
      expect(here.stores.library.catalog.entries).toHaveLength(2);
      expect(await comments(here, here.entry().id)).toEqual(['我的']);
    },
  );

  test('that is let be changes nothing', async () => {
    await there.add('读书记');
    await here.add('读书记');
    await note(there, 'one', '别人的');
    const item = await open(await shared());
    queue.cancel(item.id);
    expect(stateOf(item.id)).toEqual({ kind: 'there', first: here.entry().id });
    expect(await comments(here, here.entry().id)).toEqual([]);
  });

  test('of which some is here brings the rest, and asks about what is', async () => {
    await there.add('读书记');
    await there.add('写作记');
    await here.add('读书记');
    await note(there, 'one', '甲', 0);
    await note(there, 'two', '乙', 1);
    const item = await open(await shared());
    expect(item.state).toEqual({ kind: 'met', essays: [here.entry().id] });
    const { entries } = here.stores.library.catalog;
    expect(entries.map(({ title }) => title)).toEqual(['读书记', '写作记']);
    expect(await comments(here, here.entry(1).id)).toEqual(['乙']);
    expect(await comments(here, here.entry(0).id)).toEqual([]);
  });

  test('of an essay in the bin brings it back with both its notes', async () => {
    await there.add('读书记');
    await here.add('读书记');
    await note(here, 'mine', '我的');
    await note(there, 'one', '别人的');
    const { id } = here.entry();
    await here.stores.library.remove([id]);
    expect((await open(await shared())).state).toMatchObject({ kind: 'done', returned: true });
    expect(await comments(here, id)).toEqual(expect.arrayContaining(['我的', '别人的']));
  });

  test('lets nothing out that was deleted', async () => {
    await there.add('读书记');
    const { id } = await note(there, 'gone', '不给人看的话');
    await note(there, 'stays', '旧的说法');
    await note(there, 'stays', '给人看的话');
    await there.stores.notebooks.apply(there.entry(), [{ kind: 'remove', id }]);
    const gathered = await gatherShared(there.stores, null, whole);
    const parts = gathered.ok ? shareParts({ title: '', essays: gathered.value.essays }) : [];
    const all = parts.map(({ text }) => text).join('');
    expect(all).toContain('给人看的话');
    expect(all).not.toContain('不给人看的话');
    expect(all).not.toContain('旧的说法');
  });
});

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
    expect((await open(zipOf(parts))).state).toEqual({ kind: 'failed', failure: { kind } });
    expect(here.stores.library.catalog.entries).toEqual([]);
  });

  test('that was cut off is refused', async () => {
    await there.add('读书记');
    await note(there, 'one', '好');
    const bytes = await shared();
    for (const length of [200, Math.floor(bytes.byteLength / 2), bytes.byteLength - 10]) {
      const { state } = await open(bytes.subarray(0, length));
      expect(state).toEqual({ kind: 'failed', failure: { kind: 'share-damaged' } });
    }
    expect(here.stores.library.catalog.entries).toEqual([]);
  });

  test('with a note that cannot be read says so', async () => {
    await there.add('读书记');
    await note(there, 'one', '好');
    const gathered = await gatherShared(there.stores, null, whole);
    const parts = gathered.ok ? shareParts({ title: '', essays: gathered.value.essays }) : [];
    const bad = parts.map(({ name, text }) => ({
      name,
      content:
        name === notesPart(1) ? text.replace('"annotations": [', '"annotations": [1,') : text,
    }));
    const { state } = await open(zipOf(bad));
    expect(state).toMatchObject({ kind: 'done', lacks: [{ what: 'annotations', count: 1 }] });
  });
});

test('notes that nobody could write come in as far as they can be read', async () => {
  await there.add('读书记');
  const sound = await note(there, 'one', '好');
  const gathered = await gatherShared(there.stores, null, whole);
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
  const essay = there.entry().id;
  const bad = parts.map(({ name, text }) => ({
    name,
    content:
      name === notesPart(1)
        ? JSON.stringify({ essay, annotations: [sound, ...strange], reflection: '' })
        : text,
  }));
  const { state } = await open(zipOf(bad));
  expect(state).toMatchObject({ kind: 'done', lacks: [{ what: 'annotations', count: 2 }] });
  expect(await comments(here, essay)).toHaveLength(8);
});

describe('a file of notes that is opened', () => {
  const annotation = (essay: EssayId) => ({
    type: 'AnnotationPage',
    items: [
      {
        type: 'Annotation',
        body: { type: 'TextualBody', value: '好' },
        target: {
          source: `urn:meipi:essay:${essay}`,
          selector: { type: 'TextQuoteSelector', exact: '甲乙丙丁戊' },
        },
      },
    ],
  });

  test('is no document: its notes are placed', async () => {
    await here.add('读书记');
    const { id } = here.entry();
    const item = await open(JSON.stringify(annotation(id)), '批注.json');
    expect(item.state).toEqual({ kind: 'notes' });
    const came = await queue.join(item.id, here.stores, null);
    expect(came).toMatchObject({ ok: true, value: { essays: [{ essay: id }] } });
    expect(stateOf(item.id)).toEqual({ kind: 'joined', first: id });
    expect(here.stores.library.catalog.entries).toHaveLength(1);
  });

  test('on essays that are not here fails with its reason, and can be tried again', async () => {
    const text = JSON.stringify(annotation('0'.repeat(32) as EssayId));
    const item = await open(text, '批注.jsonld');
    const came = await queue.join(item.id, here.stores, null);
    expect(came).toMatchObject({ ok: false, failure: { kind: 'notes-without-essay' } });
    expect(stateOf(item.id)).toMatchObject({ kind: 'failed' });
  });

  test('is a backup as well', async () => {
    await here.add('读书记');
    await note(here, 'one', '备份里的');
    const made = await here.stores.backups.before('import');
    if (!made.ok) throw new Error(made.failure.kind);
    const [backup] = await here.stores.backups.list();
    const { id } = here.entry();
    expect(backup).toBeDefined();
    const names = await fs.list(here.home.backups);
    const path = join(here.home.backups, names[0] ?? '');
    const item = await openPath(path, '备份.tar');
    expect(item.state).toEqual({ kind: 'notes' });
    const came = await queue.join(item.id, here.stores, null);
    expect(came).toMatchObject({ ok: true, value: { essays: [{ essay: id }] } });
  });

  test('is prose where it only looks like one', async () => {
    const { state } = await open(
      '[注] 读书记\n“Annotation”一词，见下文，说的是批注。',
      '读书记.json',
    );
    expect(state.kind).toBe('done');
  });
});
