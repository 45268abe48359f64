import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { essayId } from '../../../core/ids';
import type { Envelope } from '../../../core/stored';
import { put, sampleEntry } from './sample-essay';
import { NotesDesk, comments } from './notes-desk';

const entry = sampleEntry();
const name = `${entry.id}.json`;

let desk: NotesDesk;
beforeEach(() => {
  desk = new NotesDesk();
});
afterEach(() => desk.end());

/** The first version's files: no seal, and no journal beside them. */
function asFirstVersion(): void {
  for (const at of [desk.path, `${desk.path}.prev`]) {
    if (!existsSync(at)) continue;
    const { format, version, data } = JSON.parse(readFileSync(at, 'utf8')) as Envelope<unknown>;
    writeFileSync(at, JSON.stringify({ format, version, data }));
  }
  for (const each of ['journal', 'journal-b']) rmSync(join(desk.folder, each), { recursive: true });
}

const quarantined = () => readdirSync(join(desk.folder, 'quarantine'));

describe('a notes file', () => {
  test('that is damaged is set aside and said; its notes come from the journal', async () => {
    await desk.session(put(1, '一'), put(2, '二'));
    writeFileSync(desk.path, '{"format":');
    expect(await comments(desk.start())).toEqual(['一', '二']);
    expect(desk.notices).toMatchObject([{ kind: 'notes-recovered', found: { file: name } }]);
    expect(quarantined()).toHaveLength(1);
  });

  test('with the notes of another essay is set aside; its own come from the journal', async () => {
    await desk.session(put(1, '一'));
    const other = { ...entry, id: essayId('b'.repeat(32)) };
    const notebooks = desk.start();
    await notebooks.apply(other, [put(1, '另')]);
    await notebooks.idle();
    writeFileSync(desk.path, readFileSync(join(desk.folder, 'notes', `${other.id}.json`)));
    desk.notices = [];
    expect(await comments(desk.start())).toEqual(['一']);
    expect(desk.notices.map(({ kind }) => kind)).toEqual(['notes-recovered']);
  });

  test('of the first version that is damaged comes back as it was before the last save', async () => {
    await desk.session(put(1, '一'));
    await desk.session(put(2, '二'));
    asFirstVersion();
    writeFileSync(desk.path, '{"format":');
    expect(await comments(desk.start())).toEqual(['一']);
    expect(desk.notices).toMatchObject([{ kind: 'notes-set-aside', found: { file: name } }]);
    expect(quarantined()).toHaveLength(1);
  });

  test('of the first version is taken as it is', async () => {
    await desk.session(put(1, '一'));
    asFirstVersion();
    await desk.session(put(2, '二'));
    expect(await comments(desk.start())).toEqual(['一', '二']);
    expect(desk.notices).toEqual([]);
  });

  test('changed by hand is used as it is now, and said', async () => {
    await desk.session(put(1, '一'), put(2, '二'));
    const edited = readFileSync(desk.path, 'utf8').replace('"一"', '"改过了"');
    writeFileSync(desk.path, edited);
    const notebooks = desk.start();
    expect(await comments(notebooks)).toEqual(['改过了', '二']);
    expect(desk.notices).toMatchObject([{ kind: 'notes-edited', found: { file: name } }]);
    const [kept = ''] = quarantined();
    expect(readFileSync(join(desk.folder, 'quarantine', kept), 'utf8')).toBe(edited);
    await notebooks.idle();
    desk.notices = [];
    expect(await comments(desk.start())).toEqual(['改过了', '二']);
    expect(desk.notices).toEqual([]);
  });

  test('with one byte flipped is as it was', async () => {
    await desk.session(put(1, 'a'), put(2, '二'));
    writeFileSync(
      desk.path,
      readFileSync(desk.path, 'utf8').replace('"comment":"a"', '"comment":"c"'),
    );
    expect(await comments(desk.start())).toEqual(['a', '二']);
    expect(desk.notices).toMatchObject([{ kind: 'notes-recovered', found: { file: name } }]);
  });

  test('of a newer version is shown as far as it can be read, and not touched', async () => {
    const newer = '{"format":"meipi-notes","version":9,"data":{"reflection":"新的"}}';
    writeFileSync(desk.path, newer);
    const notebooks = desk.start();
    const value = { annotations: [], reflection: '新的', isNewer: true };
    expect(await notebooks.open(entry)).toEqual({ ok: true, value });
    const refusal = { ok: false, failure: { kind: 'newer-version' } };
    expect(await notebooks.apply(entry, [put(1)])).toEqual(refusal);
    await notebooks.close();
    expect(readFileSync(desk.path, 'utf8')).toBe(newer);
  });

  test('of the first version loses a bad annotation only after a copy was kept', async () => {
    await desk.session(put(1, '一'), put(2, '二'), put(3, '三'));
    asFirstVersion();
    const damaged = readFileSync(desk.path, 'utf8').replace('"gamboge"', '"neon"');
    writeFileSync(desk.path, damaged);
    const notebooks = desk.start();
    expect(await comments(notebooks)).toEqual(['二', '三']);
    await notebooks.idle();
    const [kept = ''] = quarantined();
    expect(readFileSync(join(desk.folder, 'quarantine', kept), 'utf8')).toBe(damaged);
    expect(desk.notices).toMatchObject([{ kind: 'notes-set-aside', found: { file: name } }]);
    desk.notices = [];
    expect(await comments(desk.start())).toEqual(['二', '三']);
    expect(desk.notices).toEqual([]);
    expect(quarantined()).toHaveLength(1);
  });

  test('with a bad annotation gets it back from the journal', async () => {
    await desk.session(put(1, '一'), put(2, '二'));
    writeFileSync(desk.path, readFileSync(desk.path, 'utf8').replace('"gamboge"', '"neon"'));
    expect(await comments(desk.start())).toEqual(['一', '二']);
    expect(desk.notices).toMatchObject([{ kind: 'notes-recovered', found: { file: name } }]);
  });

  test('is not touched when the copy cannot be kept', async () => {
    await desk.session(put(1, '一'), put(2, '二'));
    asFirstVersion();
    const damaged = readFileSync(desk.path, 'utf8').replace('"gamboge"', '"neon"');
    writeFileSync(desk.path, damaged);
    desk.disk.refuse.set('copy', 'ENOSPC');
    expect(await desk.start().open(entry)).toEqual({
      ok: false,
      failure: { kind: 'disk', reason: 'full' },
    });
    expect(readFileSync(desk.path, 'utf8')).toBe(damaged);
  });

  test('takes an id once', async () => {
    await desk.session(put(1, '一'));
    asFirstVersion();
    const json = readFileSync(desk.path, 'utf8');
    const [annotation = ''] = /\{"id".*\}(?=\])/.exec(json) ?? [];
    writeFileSync(desk.path, json.replace(annotation, `${annotation},${annotation}`));
    expect(await comments(desk.start())).toEqual(['一']);
  });

  test('that is gone though the library knows of notes is said', async () => {
    await desk.session(put(1, '一'));
    asFirstVersion();
    rmSync(desk.path);
    expect(await comments(desk.start(), sampleEntry(1))).toEqual([]);
    expect(desk.notices).toMatchObject([
      { kind: 'notes-missing', restored: false, found: { file: name } },
    ]);
  });

  test('that held the reflection alone and is gone is said too', async () => {
    await desk.session({ kind: 'reflect', text: '心得' });
    expect(desk.known.at(-1)).toEqual({ annotations: 0, reflected: true });
    asFirstVersion();
    rmSync(desk.path);
    await desk.start().open({ ...entry, annotations: 0, reflected: true });
    expect(desk.notices).toMatchObject([
      { kind: 'notes-missing', restored: false, found: { file: name } },
    ]);
  });

  test('that is gone comes back from the one before it and the journal, and it is said', async () => {
    await desk.session(put(1, '一'));
    await desk.session(put(2, '二'));
    rmSync(desk.path);
    expect(await comments(desk.start(), sampleEntry(2))).toEqual(['一', '二']);
    expect(desk.notices).toMatchObject([{ kind: 'notes-recovered', found: { file: name } }]);
  });

  test('of the first version that is gone comes back as it was before the last save', async () => {
    await desk.session(put(1, '一'));
    await desk.session(put(2, '二'));
    asFirstVersion();
    rmSync(desk.path);
    expect(await comments(desk.start(), sampleEntry(2))).toEqual(['一']);
    expect(desk.notices).toMatchObject([
      { kind: 'notes-missing', restored: true, found: { file: name } },
    ]);
  });
});
