import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AnnotationId, EssayId } from '../../../core/ids';
import { joinedNotes } from '../../../core/incoming/joined-notes';
import { shareParts } from '../../../core/share/shared-file';
import { gatherShared } from '../../../main/export/gather-shared';
import { SharingHomes, comments, note, notes, whole } from './sharing-homes';

let homes: SharingHomes;
beforeEach(async () => {
  homes = await SharingHomes.start();
});
afterEach(() => homes.end());

describe('a shared file', () => {
  test('brings a new essay with its notes, and is known when it comes again', async () => {
    await homes.there.add('读书记');
    await note(homes.there, 'one', '好 𠮷');
    const { id } = homes.there.entry();
    await homes.there.stores.notebooks.apply(homes.there.entry(), [
      { kind: 'reflect', text: '心得' },
    ]);
    const bytes = await homes.shared();
    expect((await homes.open(bytes)).state).toMatchObject({ kind: 'done', essays: 1, first: id });
    expect(await notes(homes.here, id)).toEqual(await notes(homes.there, id));
    expect(homes.here.entry()).toMatchObject({ title: '读书记', annotations: 1, reflected: true });
    expect((await homes.open(bytes)).state).toEqual({ kind: 'there', first: id });
    expect(await notes(homes.here, id)).toEqual(await notes(homes.there, id));
  });

  test('is asked about where the essay is homes.here, and changes nothing by itself', async () => {
    await homes.there.add('读书记');
    await homes.here.add('读书记');
    const own = await note(homes.here, 'mine', '我的');
    await note(homes.there, 'one', '别人的');
    const { id } = homes.here.entry();
    const item = await homes.open(await homes.shared());
    expect(item.state).toEqual({ kind: 'met', essays: [id] });
    expect(await comments(homes.here, id)).toEqual(['我的']);
    const came = await homes.queue.join(item.id, homes.here.stores, null);
    if (!came.ok) throw new Error(came.failure.kind);
    expect(homes.stateOf(item.id)).toEqual({ kind: 'joined', first: id });
    const [incoming] = came.value.essays;
    if (incoming === undefined) throw new Error('no essay');
    // The window joins them, in one step of undo.
    const joined = joinedNotes(await notes(homes.here, id), incoming);
    expect(joined.report).toMatchObject({ placed: 1, there: 0, lost: 0 });
    expect(joined.edits).toMatchObject([{ before: null, after: { comment: '别人的' } }]);
    expect((await notes(homes.here, id)).annotations).toEqual([own]);
    const backups = await homes.here.stores.backups.list();
    expect(backups.map(({ reason }) => reason)).toContain('import');
    expect((await homes.queue.join(item.id, homes.here.stores, null)).ok).toBe(false);
  });

  test('that comes back to its library adds nothing, whatever was changed there since', async () => {
    await homes.here.add('读书记');
    const entry = homes.here.entry();
    const said = await note(homes.here, 'said', '当时的话');
    const placed = await note(homes.here, 'placed', '放在这里');
    const reflect = (text: string) => [{ kind: 'reflect' as const, text }];
    await homes.here.stores.notebooks.apply(entry, reflect('当时的心得'));
    const bytes = await homes.shared(null, homes.here);
    const [modified, { target }] = ['2027-01-01T00:00:00.000Z', placed];
    await homes.here.stores.notebooks.apply(entry, [
      { kind: 'put', annotation: { ...said, comment: '改过的话', modified } },
      {
        kind: 'put',
        annotation: { ...placed, target: { ...target, end: target.end + 2 }, modified },
      },
      ...reflect('完全另写了一篇'),
    ]);
    const before = await notes(homes.here, entry.id);
    expect((await homes.open(bytes)).state).toEqual({ kind: 'there', first: entry.id });
    expect(await notes(homes.here, entry.id)).toEqual(before);
  });

  test('has an essay without notes where it was asked for', async () => {
    await homes.there.add('读书记');
    const { id } = homes.there.entry();
    expect((await gatherShared(homes.there.stores, null, whole)).ok).toBe(false);
    const bytes = await homes.shared({ essays: [id] });
    expect((await homes.open(bytes)).state).toMatchObject({ kind: 'done', first: id });
    expect(homes.here.entry()).toMatchObject({ title: '读书记', annotations: 0 });
  });

  test('of two texts of one note keeps both', async () => {
    await homes.there.add('读书记');
    await homes.here.add('读书记');
    await note(homes.there, 'same', '那边改成这样');
    await note(homes.here, 'same', '这边写成那样');
    const item = await homes.open(await homes.shared());
    const came = await homes.queue.join(item.id, homes.here.stores, null);
    const [incoming] = came.ok ? came.value.essays : [];
    if (incoming === undefined) throw new Error('no essay');
    const { edits, report } = joinedNotes(await notes(homes.here, homes.here.entry().id), incoming);
    expect(report).toMatchObject({ changed: 1 });
    expect(edits).toMatchObject([{ before: null, after: { comment: '那边改成这样' } }]);
  });

  test('is kept as copies that leave the essay alone, each with ids of its own', async () => {
    await homes.there.add('读书记');
    await homes.here.add('读书记');
    await note(homes.here, 'mine', '我的');
    const head = await note(homes.there, 'one', '别人的');
    const reply = {
      ...head,
      id: 'reply-to-one' as AnnotationId,
      comment: '又',
      follows: head.id,
    };
    await homes.there.stores.notebooks.apply(homes.there.entry(), [
      { kind: 'put', annotation: reply },
    ]);
    const bytes = await homes.shared();
    const copies: EssayId[] = [];
    for (let time = 0; time < 2; time += 1) {
      const item = await homes.open(bytes);
      const kept = await homes.queue.copy(item.id, homes.here.stores);
      if (!kept.ok) throw new Error(kept.failure.kind);
      copies.push(...kept.value);
      expect(homes.stateOf(item.id)).toEqual({ kind: 'copied', first: kept.value[0] });
    }
    const { id } = homes.here.entry();
    expect(new Set([id, ...copies]).size).toBe(3);
    expect(await comments(homes.here, id)).toEqual(['我的']);
    const { entries, collections } = homes.here.stores.library.catalog;
    expect(entries.map(({ title }) => title)).toEqual([
      '读书记',
      '读书记（副本）',
      '读书记（副本）',
    ]);
    expect(collections.map(({ essays }) => essays)).toEqual([[id], ...copies.map((one) => [one])]);
    const all = await Promise.all(copies.map((one) => notes(homes.here, one)));
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
    await homes.here.stop();
    await homes.here.start();
    expect((await homes.here.stores.library.essay(copies[0] ?? id)).ok).toBe(true);
    expect(await comments(homes.here, copies[0] ?? id)).toHaveLength(2);
  });

  test.each(['write', 'rename', 'sync'] as const)(
    'is kept as a copy or not at all, where the disk refuses to %s',
    async (call) => {
      await homes.there.add('读书记');
      await homes.here.add('读书记');
      await note(homes.here, 'mine', '我的');
      await note(homes.there, 'one', '别人的');
      const item = await homes.open(await homes.shared());
      homes.disk.refuse.set(call, 'ENOSPC');
      const refused = await homes.queue.copy(item.id, homes.here.stores);
      homes.disk.refuse.clear();
      expect(refused).toMatchObject({ ok: false, failure: { kind: 'disk', reason: 'full' } });
      expect(homes.here.stores.library.catalog.entries).toHaveLength(1);
      expect(await comments(homes.here, homes.here.entry().id)).toEqual(['我的']);
      // It asks on, and a later answer is done.
      expect(homes.stateOf(item.id)).toMatchObject({ kind: 'met' });
      const kept = await homes.queue.copy(item.id, homes.here.stores);
      const [copy = homes.here.entry().id] = kept.ok ? kept.value : [];
      expect(await comments(homes.here, copy)).toEqual(['别人的']);
      await homes.here.stop();
      await homes.here.start();
      expect(homes.here.stores.library.catalog.entries).toHaveLength(2);
      expect(await comments(homes.here, homes.here.entry().id)).toEqual(['我的']);
    },
  );

  test('that is let be changes nothing', async () => {
    await homes.there.add('读书记');
    await homes.here.add('读书记');
    await note(homes.there, 'one', '别人的');
    const item = await homes.open(await homes.shared());
    homes.queue.cancel(item.id);
    expect(homes.stateOf(item.id)).toEqual({ kind: 'there', first: homes.here.entry().id });
    expect(await comments(homes.here, homes.here.entry().id)).toEqual([]);
  });

  test('of which some is here brings the rest, and asks about what is', async () => {
    await homes.there.add('读书记');
    await homes.there.add('写作记');
    await homes.here.add('读书记');
    await note(homes.there, 'one', '甲', 0);
    await note(homes.there, 'two', '乙', 1);
    const item = await homes.open(await homes.shared());
    expect(item.state).toEqual({ kind: 'met', essays: [homes.here.entry().id] });
    const { entries } = homes.here.stores.library.catalog;
    expect(entries.map(({ title }) => title)).toEqual(['读书记', '写作记']);
    expect(await comments(homes.here, homes.here.entry(1).id)).toEqual(['乙']);
    expect(await comments(homes.here, homes.here.entry(0).id)).toEqual([]);
  });

  test('of an essay in the bin brings it back with both its notes', async () => {
    await homes.there.add('读书记');
    await homes.here.add('读书记');
    await note(homes.here, 'mine', '我的');
    await note(homes.there, 'one', '别人的');
    const { id } = homes.here.entry();
    await homes.here.stores.library.remove([id]);
    expect((await homes.open(await homes.shared())).state).toMatchObject({
      kind: 'done',
      returned: true,
    });
    expect(await comments(homes.here, id)).toEqual(expect.arrayContaining(['我的', '别人的']));
  });

  test('lets nothing out that was deleted', async () => {
    await homes.there.add('读书记');
    const { id } = await note(homes.there, 'gone', '不给人看的话');
    await note(homes.there, 'stays', '旧的说法');
    await note(homes.there, 'stays', '给人看的话');
    await homes.there.stores.notebooks.apply(homes.there.entry(), [{ kind: 'remove', id }]);
    const gathered = await gatherShared(homes.there.stores, null, whole);
    const parts = gathered.ok ? shareParts({ title: '', essays: gathered.value.essays }) : [];
    const all = parts.map(({ text }) => text).join('');
    expect(all).toContain('给人看的话');
    expect(all).not.toContain('不给人看的话');
    expect(all).not.toContain('旧的说法');
  });
});
