import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Change } from '../../../core/annotation/change';
import { essayId } from '../../../core/ids';
import type { KnownNotes } from '../../../core/library/catalog';
import type { Envelope } from '../../../core/stored';
import type { Notice } from '../../../preload/contract';
import { Notebooks } from '../../../main/notes/notebooks';
import { Quarantine } from '../../../main/storage/quarantine';
import { QuietLog } from '../quiet-log';
import { FailingDisk } from '../storage/failing-disk';
import { temporaryFolder } from '../temporary-folder';
import { put, sampleAnnotation, sampleEntry } from './sample-essay';

const entry = sampleEntry();
const name = `${entry.id}.json`;

let folder = '';
let disk = new FailingDisk();
let notices: Notice[] = [];
let known: KnownNotes[] = [];
let started: Notebooks[] = [];

beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'notes'));
  disk = new FailingDisk();
  notices = [];
  known = [];
});

afterEach(async () => {
  disk.refuse.clear();
  disk.mouthful = Infinity;
  for (const notebooks of started.splice(0)) await notebooks.close();
});

/** The notes as the app opens them at a start. */
function start(): Notebooks {
  const notebooks = new Notebooks({
    fs: disk.fs,
    folder: join(folder, 'notes'),
    journal: join(folder, 'journal'),
    journalMirror: join(folder, 'journal-b'),
    quarantine: new Quarantine(disk.fs, join(folder, 'quarantine')),
    log: new QuietLog(),
    say: (notice) => notices.push(notice),
    today: Date.now,
    backup: () => Promise.resolve(null),
    known: (_essay, notes) => known.push(notes),
  });
  started.push(notebooks);
  return notebooks;
}

const anInstant = expect.stringMatching(/^\d{4}-.*Z$/) as unknown;
const aDay = expect.any(Number) as unknown;

const path = () => join(folder, 'notes', name);

/** A session that ends well: its changes are in a snapshot. */
async function session(...changes: readonly Change[]): Promise<void> {
  const notebooks = start();
  for (const change of changes) await notebooks.apply(entry, [change]);
  await notebooks.idle();
}

/** The first version's files: no seal, and no journal beside them. */
function asFirstVersion(): void {
  for (const at of [path(), `${path()}.prev`]) {
    if (!existsSync(at)) continue;
    const { format, version, data } = JSON.parse(readFileSync(at, 'utf8')) as Envelope<unknown>;
    writeFileSync(at, JSON.stringify({ format, version, data }));
  }
  for (const each of ['journal', 'journal-b']) rmSync(join(folder, each), { recursive: true });
}
const quarantined = () => readdirSync(join(folder, 'quarantine'));

async function comments(notebooks: Notebooks, of = entry): Promise<readonly string[]> {
  const opened = await notebooks.open(of);
  if (!opened.ok) throw new Error(opened.failure.kind);
  return opened.value.annotations.map((annotation) => annotation.comment);
}

describe('notes', () => {
  test('are none at first, and no file is made for that', async () => {
    expect(await comments(start())).toEqual([]);
    expect(readdirSync(join(folder, 'notes'))).toEqual([]);
    expect(notices).toEqual([]);
  });

  test('come back at the next start', async () => {
    const notebooks = start();
    expect(await notebooks.apply(entry, [put(1, '一'), put(2, '二')])).toEqual({
      ok: true,
      value: null,
    });
    expect(await comments(start())).toEqual(['一', '二']);
    expect(known.at(-1)?.annotations).toBe(2);
  });

  test('bring the reflection along', async () => {
    await start().apply(entry, [{ kind: 'reflect', text: '一行\n二行' }]);
    expect(await start().open(entry)).toEqual({
      ok: true,
      value: { annotations: [], reflection: '一行\n二行' },
    });
  });

  test('of version 1 open as they were, and are left so until something changes', async () => {
    const first = {
      format: 'meipi-notes',
      version: 1,
      data: { essay: entry.id, title: '样文', annotations: [sampleAnnotation(1, '一')] },
    };
    writeFileSync(path(), JSON.stringify(first));
    const notebooks = start();
    expect(await comments(notebooks)).toEqual(['一']);
    expect(JSON.parse(readFileSync(path(), 'utf8'))).toEqual(first);
    expect(notices).toEqual([]);
    await notebooks.apply(entry, [{ kind: 'reflect', text: '心得' }]);
    await notebooks.idle();
    expect(await comments(start())).toEqual(['一']);
    expect(JSON.parse(readFileSync(path(), 'utf8'))).toMatchObject({ version: 4 });
  });

  test('lie in a file that says what it is and whose', async () => {
    await session(put(1, '一'), { kind: 'reflect', text: '心得' });
    expect(JSON.parse(readFileSync(path(), 'utf8'))).toEqual({
      format: 'meipi-notes',
      version: 4,
      seq: 2,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
      data: {
        essay: entry.id,
        title: '样文',
        reflection: '心得',
        annotations: [sampleAnnotation(1, '一')],
        past: {
          versions: [{ target: null, text: '', fleeting: false, at: anInstant, day: aDay }],
          bin: [],
        },
      },
    });
  });

  test('asked for at the same time are written in their order, few times', async () => {
    const notebooks = start();
    await Promise.all(
      Array.from({ length: 50 }, (_none, n) => notebooks.apply(entry, [put(1, String(n))])),
    );
    expect(await comments(start())).toEqual(['49']);
    expect(disk.calls.filter((call) => call === 'datasync').length).toBeLessThan(10);
  });

  test('refused by the disk are told so, and memory does not claim them', async () => {
    const notebooks = start();
    await notebooks.apply(entry, [put(1, '一')]);
    disk.refuse.set('write', 'ENOSPC');
    const refused = await notebooks.apply(entry, [put(2, '二')]);
    expect(refused).toEqual({ ok: false, failure: { kind: 'disk', reason: 'full' } });
    expect(await comments(notebooks)).toEqual(['一']);
    expect(notebooks.hasRefused).toBe(true);
    expect(known.at(-1)?.annotations).toBe(1);
  });

  test('refused once are taken when they come again', async () => {
    const notebooks = start();
    disk.refuse.set('datasync', 'EIO');
    expect((await notebooks.apply(entry, [put(1, '一')])).ok).toBe(false);
    disk.refuse.clear();
    expect((await notebooks.apply(entry, [put(1, '一')])).ok).toBe(true);
    expect(notebooks.hasRefused).toBe(false);
    expect(await comments(start())).toEqual(['一']);
  });

  test('refused are forgotten with the window that held them', async () => {
    const notebooks = start();
    expect(notebooks.forgetRefused()).toBe(false);
    disk.refuse.set('write', 'ENOSPC');
    await notebooks.apply(entry, [put(1, '一')]);
    expect(notebooks.forgetRefused()).toBe(true);
    expect(notebooks.hasRefused).toBe(false);
  });

  test('a change refused after its window is gone holds nobody up, and is said to be lost', async () => {
    const notebooks = start();
    await notebooks.open(entry);
    disk.refuse.set('datasync', 'ENOSPC');
    const applying = notebooks.apply(entry, [put(1)]);
    expect(notebooks.forgetRefused()).toBe(false);
    expect((await applying).ok).toBe(false);
    expect(notebooks.hasRefused).toBe(false);
    expect(notices).toEqual([{ kind: 'notes-lost' }]);
  });

  test('of a disk that gives nothing now are read when it does', async () => {
    await start().apply(entry, [put(1, '一')]);
    const notebooks = start();
    disk.refuse.set('read', 'EIO');
    expect((await notebooks.open(entry)).ok).toBe(false);
    disk.refuse.clear();
    expect(await comments(notebooks)).toEqual(['一']);
    expect(notices).toEqual([]);
  });

  test('are idle when everything asked for is written', async () => {
    const notebooks = start();
    expect(notebooks.isBusy).toBe(false);
    const applied = notebooks.apply(entry, [put(1, '一')]);
    expect(notebooks.isBusy).toBe(true);
    await notebooks.open(entry);
    await notebooks.idle();
    await applied;
    expect(notebooks.isBusy).toBe(false);
    expect(readFileSync(path(), 'utf8')).toContain('一');
  });
});

describe('a notes file', () => {
  test('that is damaged is set aside and said; its notes come from the journal', async () => {
    await session(put(1, '一'), put(2, '二'));
    writeFileSync(path(), '{"format":');
    expect(await comments(start())).toEqual(['一', '二']);
    expect(notices).toMatchObject([{ kind: 'notes-recovered', found: { file: name } }]);
    expect(quarantined()).toHaveLength(1);
  });

  test('with the notes of another essay is set aside; its own come from the journal', async () => {
    await session(put(1, '一'));
    const other = { ...entry, id: essayId('b'.repeat(32)) };
    const notebooks = start();
    await notebooks.apply(other, [put(1, '另')]);
    await notebooks.idle();
    writeFileSync(path(), readFileSync(join(folder, 'notes', `${other.id}.json`)));
    notices = [];
    expect(await comments(start())).toEqual(['一']);
    expect(notices.map(({ kind }) => kind)).toEqual(['notes-recovered']);
  });

  test('of the first version that is damaged comes back as it was before the last save', async () => {
    await session(put(1, '一'));
    await session(put(2, '二'));
    asFirstVersion();
    writeFileSync(path(), '{"format":');
    expect(await comments(start())).toEqual(['一']);
    expect(notices).toMatchObject([{ kind: 'notes-set-aside', found: { file: name } }]);
    expect(quarantined()).toHaveLength(1);
  });

  test('of the first version is taken as it is', async () => {
    await session(put(1, '一'));
    asFirstVersion();
    await session(put(2, '二'));
    expect(await comments(start())).toEqual(['一', '二']);
    expect(notices).toEqual([]);
  });

  test('changed by hand is used as it is now, and said', async () => {
    await session(put(1, '一'), put(2, '二'));
    const edited = readFileSync(path(), 'utf8').replace('"一"', '"改过了"');
    writeFileSync(path(), edited);
    const notebooks = start();
    expect(await comments(notebooks)).toEqual(['改过了', '二']);
    expect(notices).toMatchObject([{ kind: 'notes-edited', found: { file: name } }]);
    const [kept = ''] = quarantined();
    expect(readFileSync(join(folder, 'quarantine', kept), 'utf8')).toBe(edited);
    await notebooks.idle();
    notices = [];
    expect(await comments(start())).toEqual(['改过了', '二']);
    expect(notices).toEqual([]);
  });

  test('with one byte flipped is as it was', async () => {
    await session(put(1, 'a'), put(2, '二'));
    writeFileSync(path(), readFileSync(path(), 'utf8').replace('"comment":"a"', '"comment":"c"'));
    expect(await comments(start())).toEqual(['a', '二']);
    expect(notices).toMatchObject([{ kind: 'notes-recovered', found: { file: name } }]);
  });

  test('of a newer version is shown as far as it can be read, and not touched', async () => {
    const newer = '{"format":"meipi-notes","version":9,"data":{"reflection":"新的"}}';
    writeFileSync(path(), newer);
    const notebooks = start();
    const value = { annotations: [], reflection: '新的', isNewer: true };
    expect(await notebooks.open(entry)).toEqual({ ok: true, value });
    const refusal = { ok: false, failure: { kind: 'newer-version' } };
    expect(await notebooks.apply(entry, [put(1)])).toEqual(refusal);
    await notebooks.close();
    expect(readFileSync(path(), 'utf8')).toBe(newer);
  });

  test('of the first version loses a bad annotation only after a copy was kept', async () => {
    await session(put(1, '一'), put(2, '二'), put(3, '三'));
    asFirstVersion();
    const damaged = readFileSync(path(), 'utf8').replace('"gamboge"', '"neon"');
    writeFileSync(path(), damaged);
    const notebooks = start();
    expect(await comments(notebooks)).toEqual(['二', '三']);
    await notebooks.idle();
    const [kept = ''] = quarantined();
    expect(readFileSync(join(folder, 'quarantine', kept), 'utf8')).toBe(damaged);
    expect(notices).toMatchObject([{ kind: 'notes-set-aside', found: { file: name } }]);
    notices = [];
    expect(await comments(start())).toEqual(['二', '三']);
    expect(notices).toEqual([]);
    expect(quarantined()).toHaveLength(1);
  });

  test('with a bad annotation gets it back from the journal', async () => {
    await session(put(1, '一'), put(2, '二'));
    writeFileSync(path(), readFileSync(path(), 'utf8').replace('"gamboge"', '"neon"'));
    expect(await comments(start())).toEqual(['一', '二']);
    expect(notices).toMatchObject([{ kind: 'notes-recovered', found: { file: name } }]);
  });

  test('is not touched when the copy cannot be kept', async () => {
    await session(put(1, '一'), put(2, '二'));
    asFirstVersion();
    const damaged = readFileSync(path(), 'utf8').replace('"gamboge"', '"neon"');
    writeFileSync(path(), damaged);
    disk.refuse.set('copy', 'ENOSPC');
    expect(await start().open(entry)).toEqual({
      ok: false,
      failure: { kind: 'disk', reason: 'full' },
    });
    expect(readFileSync(path(), 'utf8')).toBe(damaged);
  });

  test('takes an id once', async () => {
    await session(put(1, '一'));
    asFirstVersion();
    const json = readFileSync(path(), 'utf8');
    const [annotation = ''] = /\{"id".*\}(?=\])/.exec(json) ?? [];
    writeFileSync(path(), json.replace(annotation, `${annotation},${annotation}`));
    expect(await comments(start())).toEqual(['一']);
  });

  test('that is gone though the library knows of notes is said', async () => {
    await session(put(1, '一'));
    asFirstVersion();
    rmSync(path());
    expect(await comments(start(), sampleEntry(1))).toEqual([]);
    expect(notices).toMatchObject([
      { kind: 'notes-missing', restored: false, found: { file: name } },
    ]);
  });

  test('that held the reflection alone and is gone is said too', async () => {
    await session({ kind: 'reflect', text: '心得' });
    expect(known.at(-1)).toEqual({ annotations: 0, reflected: true });
    asFirstVersion();
    rmSync(path());
    await start().open({ ...entry, annotations: 0, reflected: true });
    expect(notices).toMatchObject([
      { kind: 'notes-missing', restored: false, found: { file: name } },
    ]);
  });

  test('that is gone comes back from the one before it and the journal, and it is said', async () => {
    await session(put(1, '一'));
    await session(put(2, '二'));
    rmSync(path());
    expect(await comments(start(), sampleEntry(2))).toEqual(['一', '二']);
    expect(notices).toMatchObject([{ kind: 'notes-recovered', found: { file: name } }]);
  });

  test('of the first version that is gone comes back as it was before the last save', async () => {
    await session(put(1, '一'));
    await session(put(2, '二'));
    asFirstVersion();
    rmSync(path());
    expect(await comments(start(), sampleEntry(2))).toEqual(['一']);
    expect(notices).toMatchObject([
      { kind: 'notes-missing', restored: true, found: { file: name } },
    ]);
  });
});
