import type { Essay } from '../../../core/document/essay';
import type { Encoding } from '../../../core/import/encoding';
import type { RecognitionChoices } from '../../../core/import/recognition';
import { asRecognised } from '../../../core/import/recognition';
import { CutDesk } from '../../../main/library/cut-desk';
import { collectionOf } from '../../../main/library/imported-file';
import type { FileSystem } from '../../../main/storage/file-system';
import { nodeFileSystem } from '../../../main/storage/file-system';
import { readFile } from '../../../renderer/import/read-file';
import { TestHome } from '../backup/test-home';
import { closedAtEnd } from '../closed-at-end';
import { temporaryFolder } from '../temporary-folder';
import { commentOn, valueOf } from './edition-hosts';

export const lines = [
  '欢迎来到范文网',
  '篇1：春',
  '春天的第一句，说的是花。',
  '一、桃花',
  '桃花开了。',
  '篇2：夏',
  '夏天的第一句，说的是荷。',
  '篇3：秋',
  '秋天的第一句，说的是叶。',
];
const whole = lines.join('\n');

/** Two essays whose lines a page of 60 columns broke. */
export const wrapped = Buffer.from(
  ['篇1：春', '篇2：夏']
    .flatMap((title) => [
      title,
      '读书是一件安静的事情，也是一件需要耐心的事情。许多人以为读得',
      '快就是读得好，其实不然，真正的阅读往往在停下来以后。我们在页边写下',
      '几个字，记住的不仅是书里的话，还有读到那句话时自己的样子，哪怕',
      '过了许多年。',
    ])
    .join('\n'),
);

/** A library with one file of several essays, and what is asked of it to cut that anew. */
export async function imported(
  bytes: Uint8Array = Buffer.from(whole),
  encoding: Encoding = 'utf-8',
  fs: FileSystem = nodeFileSystem,
) {
  const folder = temporaryFolder();
  const home = new TestHome(closedAtEnd(fs), folder);
  await home.start();
  const read = (task: Parameters<typeof readFile>[0]) => readFile(task);
  const document = valueOf(await readFile({ name: '文集', extension: 'txt', bytes, encoding }));
  await home.stores.library.add({ document, bytes, extension: 'txt', bundled: false });
  const file = collectionOf(bytes);
  const desk = new CutDesk({ read });
  const cut = (choices: Partial<RecognitionChoices>) =>
    desk.cut(home.stores, file, { ...asRecognised, ...choices });
  const order = () =>
    home.stores.library.catalog.collections.find(({ id }) => id === file)?.essays ?? [];
  const titles = () => order().map((id) => home.stores.library.entry(id)?.title);
  const essay = async (title: string): Promise<Essay> => {
    const found = home.stores.library.catalog.entries.find((one) => one.title === title);
    if (found === undefined) throw new Error(`no essay ${title}`);
    return valueOf(await home.stores.library.essay(found.id));
  };
  const note = async (title: string, words: string, comment: string) => {
    const on = await essay(title);
    const entry = home.stores.library.entry(on.id);
    if (entry === null) throw new Error('no entry');
    valueOf(await home.stores.notebooks.apply(entry, [commentOn(on, words, comment)]));
  };
  const notes = async (title: string) => {
    const { id } = await essay(title);
    const entry = home.stores.library.entry(id);
    if (entry === null) throw new Error('no entry');
    return valueOf(await home.stores.notebooks.open(entry));
  };
  return { home, folder, desk, file, cut, order, titles, essay, note, notes, bytes };
}
