import { expect, test } from 'vitest';
import type { ImportItem } from '../../../core/import/import-item';
import { isSettled } from '../../../core/import/import-item';
import type { Catalog } from '../../../core/library/catalog';
import type { TwinFile } from '../../bridge/memory-disk';
import type { Encoding } from '../../../core/import/encoding';
import { encoded } from '../../core/import/encoded-text';
import { utf8 } from '../../hostile/encoded';
import { sharedFile } from './shared-twin-file';

/** What takes documents in: main's queue over real files, or its twin over memory. */
export interface ImportsUnderTest {
  add(files: readonly TwinFile[], opens?: boolean): void;
  again(id: number, encoding: Encoding | undefined): void;
  cancel(id: number | null): void;
  items(): readonly ImportItem[];
  catalog(): Catalog;
  remove(...titles: readonly string[]): Promise<void>;
}

export const file = (name: string, content: string | Uint8Array): TwinFile => ({
  name,
  bytes: [...(typeof content === 'string' ? utf8(content) : content)],
});

export const essay = (title: string): string =>
  `${title}\n${title}的正文第一句，说的是读书。\n${title}的正文第二句，说的是写作。\n`;

/** The items once nothing is on its way any more. */
export async function settled(imports: ImportsUnderTest): Promise<readonly ImportItem[]> {
  await expect.poll(() => imports.items().every(isSettled)).toBe(true);
  return imports.items();
}

const kinds = (items: readonly ImportItem[]) => items.map(({ state }) => state.kind);
const titles = ({ entries }: Catalog) => entries.map(({ title }) => title);

/** What a reader can count on, whoever takes the documents in. */
export function importsContract(make: () => Promise<ImportsUnderTest>): void {
  test('takes documents in and tells what each came to', async () => {
    const imports = await make();
    imports.add([
      file('甲.txt', essay('读书记')),
      file('乙.txt', encoded(essay('写作記事'), 'gb18030')),
      file('丙.txt', '%PDF-1.7'),
      file('丁.txt', ''),
      file('戊.txt', essay('作文记')),
    ]);
    const items = await settled(imports);
    expect(kinds(items)).toEqual(['done', 'done', 'failed', 'failed', 'done']);
    expect(items[0]).toMatchObject({
      name: '甲.txt',
      opens: false,
      state: { essays: 1, folded: 0, returned: false },
    });
    expect(items[2]?.state).toEqual({ kind: 'failed', failure: { kind: 'pdf-not-read' } });
    expect(items[3]?.state).toEqual({ kind: 'failed', failure: { kind: 'file-empty' } });
    expect(titles(imports.catalog()).sort()).toEqual(['作文记', '写作記事', '读书记'].sort());
  });

  test('knows the same file again, and the same text in another', async () => {
    const imports = await make();
    imports.add([file('甲.txt', essay('读书记'))]);
    await settled(imports);
    imports.add([
      file('又名.txt', essay('读书记')),
      file('丙.txt', encoded(essay('读书记'), 'gb18030')),
    ]);
    expect(kinds(await settled(imports))).toEqual(['there', 'there']);
    expect(imports.catalog().collections).toHaveLength(1);
  });

  test('knows twins that come together', async () => {
    const imports = await make();
    imports.add([file('甲.txt', essay('读书记')), file('乙.txt', essay('读书记'))]);
    expect(kinds(await settled(imports)).sort()).toEqual(['done', 'there']);
    expect(imports.catalog().entries).toHaveLength(1);
  });

  test('brings back what is in the bin', async () => {
    const imports = await make();
    imports.add([file('甲.txt', essay('读书记'))]);
    await settled(imports);
    await imports.remove('读书记');
    expect(imports.catalog().entries).toEqual([]);
    imports.add([file('甲.txt', essay('读书记'))]);
    const [item] = await settled(imports);
    expect(item?.state).toMatchObject({ kind: 'done', returned: true });
    expect(titles(imports.catalog())).toEqual(['读书记']);
    expect(imports.catalog().removed).toEqual([]);
  });

  test('asks for an encoding that is not sure, and reads it as chosen', async () => {
    const imports = await make();
    imports.add([file('甲.txt', encoded('夏天', 'gb18030'))]);
    const [item] = await settled(imports);
    expect(item?.state).toMatchObject({ kind: 'failed', failure: { kind: 'encoding-unsure' } });
    imports.again(item?.id ?? 0, 'gb18030');
    expect(kinds(await settled(imports))).toEqual(['done']);
    expect(imports.catalog().entries[0]?.firstSentence).toBe('夏天');
  });

  test('calls off what still waits, and reads it when asked again', async () => {
    const imports = await make();
    imports.add(Array.from({ length: 12 }, (_, n) => file(`${n}.txt`, essay(`第${n}记`))));
    imports.cancel(null);
    const items = await settled(imports);
    const last = items.at(-1);
    expect(last?.state.kind).toBe('cancelled');
    imports.again(last?.id ?? 0, undefined);
    expect((await settled(imports)).at(-1)?.state.kind).toBe('done');
  });

  test('asks about a shared file whose essay is there, and lets it be', async () => {
    const imports = await make();
    imports.add([sharedFile('甲')]);
    expect(kinds(await settled(imports))).toEqual(['done']);
    const [{ id } = { id: '' }] = imports.catalog().entries;
    imports.add([sharedFile('乙乙')]);
    await expect.poll(() => kinds(imports.items())).toEqual(['met']);
    const [item] = imports.items();
    expect(item?.state).toEqual({ kind: 'met', essays: [id] });
    imports.cancel(item?.id ?? 0);
    expect((await settled(imports))[0]?.state).toEqual({ kind: 'there', first: id });
    expect(imports.catalog().entries).toHaveLength(1);
  });

  test('opens one of those given together, and one of those given later', async () => {
    const imports = await make();
    const given = (...titles: string[]) =>
      titles.map((one) => file(`${one}.txt`, essay(`${one}记`)));
    imports.add([file('空.txt', ''), ...given('甲', '乙')], true);
    imports.add(given('丙', '丁'), true);
    const items = await settled(imports);
    const opened = items.filter(({ opens, state }) => opens && 'first' in state);
    const which = opened.map(({ name }) => ('甲.txt乙.txt'.includes(name) ? 'earlier' : 'later'));
    expect(which).toEqual(['earlier', 'later']);
  });

  test('begins a new batch once nothing is on its way', async () => {
    const imports = await make();
    imports.add([file('甲.txt', essay('甲记'))], true);
    imports.add([file('乙.txt', essay('乙记'))]);
    expect((await settled(imports)).map(({ name, opens }) => [name, opens])).toEqual([
      ['甲.txt', true],
      ['乙.txt', false],
    ]);
    imports.add([file('丙.txt', essay('丙记'))]);
    expect((await settled(imports)).map(({ name }) => name)).toEqual(['丙.txt']);
  });
}
