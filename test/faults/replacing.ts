import { describe as anchorOf } from '../../core/anchor/anchor';
import { Resolver } from '../../core/anchor/resolver';
import { textOf } from '../../core/document/essay';
import type { FileSystem } from '../../main/storage/file-system';
import type { EditionFile } from '../../main/library/editions';
import type { Stores } from '../../main/stores';
import { sampleAnnotation } from '../main/notes/sample-essay';
import type { FaultDisk } from '../main/storage/fault-fs';
import type { Drill } from './drill';
import { book } from './drill';
import type { Attempt, Feat } from './feats';
import { afterAnEvening } from './feats';
import { keyOf } from './sample-library';

/** A note on words of the essay that is replaced. */
const marked = 8;
const words = '批注写在页边';

/** A new edition comes and is taken back, with notes written in between. */
export const replacing: Feat = {
  what: 'a new edition of an essay',
  begin: async () => {
    const { disk, drill } = await withMark();
    const act = async () => {
      const stores = await drill.start(disk.fs);
      const [id] = book.ids;
      if (id === undefined) throw new Error('no essay');
      const steps = [
        () => stores.editions.replace(id, newEdition()),
        () => stores.editions.takeBack(id),
      ];
      for (const [n, step] of steps.entries()) {
        const isDone = await step().then(
          ({ ok }) => ok,
          () => false,
        );
        if (!isDone) drill.refusals += 1;
        await drill.change(stores, { essay: 0, note: 1, comment: `第 ${n} 版` });
      }
      await drill.quit(stores);
    };
    return { disk, drill, act, alsoWrong: misplaced };
  },
};

function newEdition(): EditionFile {
  const [essay] = book.file.document.essays;
  if (essay === undefined) throw new Error('no essay');
  const preface = { kind: 'paragraph' as const, text: '新版前言，原来没有。', runIn: null };
  const blocks = [preface, ...essay.blocks];
  const document = { ...book.file.document, essays: [{ title: essay.title, blocks }] };
  return { document, bytes: Buffer.from('新版'), extension: 'txt' };
}

/** The essay can be opened, and the note stands on its words in whichever edition is there. */
async function misplaced(_fs: FileSystem, stores: Stores): Promise<readonly string[]> {
  const { library, editions, notebooks } = stores;
  const entry = book.entry(stores, 0);
  const essay = await library.essay(entry.id);
  if (!essay.ok) return [`essay not opened: ${essay.failure.kind}`];
  await editions.carry(entry);
  const opened = await notebooks.open(entry);
  const annotations = opened.ok ? opened.value.annotations : [];
  const { edition, blocks } = essay.value;
  const text = textOf(blocks);
  const old = await editions.formerTexts(essay.value, annotations);
  const note = annotations.find(({ id }) => id === sampleAnnotation(marked).id);
  const there = note && new Resolver({ edition, text }, old).resolve(note.target);
  if (there?.kind !== 'sure') return [`the note is ${there?.kind ?? 'gone'}`];
  const found = text.slice(there.range.start, there.range.end);
  return found === words ? [] : [`the note stands on ${found}`];
}

let prepared: Promise<{ disk: FaultDisk; drill: Drill }> | null = null;

async function withMark(): Promise<Pick<Attempt, 'disk' | 'drill'>> {
  prepared ??= prepare();
  const { disk, drill } = await prepared;
  return { disk: disk.restarted('keep', () => 0), drill: drill.copy() };
}

async function prepare(): Promise<{ disk: FaultDisk; drill: Drill }> {
  const { disk, drill } = await afterAnEvening();
  const stores = await drill.start(disk.fs);
  const entry = book.entry(stores, 0);
  const essay = await stores.library.essay(entry.id);
  if (!essay.ok) throw new Error(essay.failure.kind);
  const text = textOf(essay.value.blocks);
  const start = text.indexOf(words, text.length / 2);
  const target = anchorOf(text, entry.edition, { start, end: start + words.length });
  const annotation = { ...sampleAnnotation(marked, '换版也不丢'), target };
  drill.ledger.ask(keyOf(0, marked), annotation.comment);
  await stores.notebooks.apply(entry, [{ kind: 'put', annotation }]);
  drill.ledger.answer(keyOf(0, marked), annotation.comment);
  await drill.quit(stores);
  return { disk, drill };
}
