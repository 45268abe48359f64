import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { importText } from '../../../core/import/text';
import { essayFormat } from '../../../main/library/essay-files';
import { nodeFileSystem } from '../../../main/storage/file-system';
import { sealed } from '../../../main/storage/seal';
import { TestHome } from '../backup/test-home';
import { closedAtEnd } from '../closed-at-end';
import { temporaryFolder } from '../temporary-folder';
import type { EditionHost } from './edition-hosts';
import { commentOn, mainHost } from './edition-hosts';

const text = '学而篇\n学而时习之，不亦说乎？有朋自远方来，不亦乐乎？\n吾日三省吾身：传不习乎？';
const other = `${text}\n道千乘之国，敬事而信，节用而爱人，使民以时。`;

let folder = '';
let home: TestHome;
let host: EditionHost;
let path = '';
let bytes = Buffer.alloc(0);

beforeEach(async () => {
  folder = join(temporaryFolder(), 'Meipi');
  home = new TestHome(closedAtEnd(nodeFileSystem), folder);
  await home.start();
  host = await mainHost(home, text);
  const essay = await host.essay();
  await host.apply([commentOn(essay, '有朋自远方来', '批')]);
  path = join(folder, 'library', 'essays', essay.id, `${essay.edition}.json`);
  const value = { ...essay, blocks: [{ kind: 'of 2030', text }] };
  const newer = { ...essayFormat, version: essayFormat.version + 1 };
  bytes = Buffer.from(sealed(newer, { value: value as never, seq: 0 }));
  writeFileSync(path, bytes);
});

const isAsItWas = () => readFileSync(path).equals(bytes);
const importAgain = () =>
  home.stores.library.add({
    document: importText(text, '另一份'),
    bytes: Buffer.from(text),
    extension: 'txt',
    bundled: false,
  });

describe('an essay that a newer Meipi wrote', () => {
  test('is told as such and not as damaged, and its notes are there', async () => {
    const { id } = host.entry();
    const newer = { ok: false, failure: { kind: 'essay-newer' } };
    expect(await home.stores.library.essay(id)).toEqual(newer);
    expect((await host.notes()).map(({ comment }) => comment)).toEqual(['批']);
  });

  test('is told as damaged where its seal is broken', async () => {
    const { id } = host.entry();
    writeFileSync(path, bytes.toString().replace('of 2030', 'of 2031'));
    const damaged = { ok: false, failure: { kind: 'essay-damaged' } };
    expect(await home.stores.library.essay(id)).toEqual(damaged);
  });

  test('is left alone when its text is imported again', async () => {
    await importAgain();
    expect(isAsItWas()).toBe(true);
    expect(home.stores.library.catalog.entries).toHaveLength(1);
  });

  test('gets no other edition here', async () => {
    const { edition } = host.entry();
    const newer = { ok: false, failure: { kind: 'essay-newer' } };
    expect(await host.replace(other)).toEqual(newer);
    expect(host.entry().edition).toBe(edition);
    expect(isAsItWas()).toBe(true);
  });

  test('is said to be of a newer version where it is the edition to be taken back', async () => {
    const essay = importText(text, '').essays[0];
    if (essay === undefined) throw new Error('no essay');
    writeFileSync(path, sealed(essayFormat, { value: { ...host.entry(), ...essay }, seq: 0 }));
    await host.replace(other);
    writeFileSync(path, bytes);
    expect(await host.takeBack()).toEqual({ ok: false, failure: { kind: 'essay-newer' } });
  });

  test('stays in the bin when the catalogue is made anew', async () => {
    const { library } = home.stores;
    const { id } = host.entry();
    await library.remove([id]);
    await home.stop();
    // The catalogue before this one has it in the bin too; the last is lost.
    await home.start();
    await home.stop();
    rmSync(join(folder, 'library', 'catalog.json'));
    await home.start();
    const { entries, removed } = home.stores.library.catalog;
    expect(entries).toEqual([]);
    expect(removed.map(({ entry }) => entry.id)).toEqual([id]);
    expect((await home.stores.library.restore([id])).ok).toBe(true);
  });
});
