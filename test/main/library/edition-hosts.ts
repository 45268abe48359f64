import { describe as anchorOf } from '../../../core/anchor/anchor';
import type { Annotation } from '../../../core/annotation/annotation';
import { bare } from '../../../core/annotation/annotation';
import type { Change } from '../../../core/annotation/change';
import type { Essay } from '../../../core/document/essay';
import { textOf } from '../../../core/document/essay';
import { type AnnotationId, isAnnotationId } from '../../../core/ids';
import { importText } from '../../../core/import/text';
import type { LibraryEntry } from '../../../core/library/catalog';
import type { Result } from '../../../core/result';
import type { EditionOutcome } from '../../../preload/answers';
import { newDisk } from '../../bridge/memory-disk';
import { MemoryBridge } from '../../bridge/memory-bridge';
import type { TestHome } from '../backup/test-home';
import { now } from '../../core/annotation/drawn-text';

/** What serves the requests about editions: main over a disk, or the bridge's twin over memory. */
export interface EditionHost {
  entry(): LibraryEntry;
  replace(text: string): Promise<Result<EditionOutcome>>;
  takeBack(): Promise<Result<EditionOutcome>>;
  essay(): Promise<Essay>;
  editionText(edition: Essay['edition']): Promise<string | null>;
  notes(): Promise<readonly Annotation[]>;
  apply(changes: readonly Change[]): Promise<unknown>;
}

/** The first essay of a library in main. */
export async function mainHost(home: TestHome, text: string): Promise<EditionHost> {
  const imported = (content: string, name: string) => ({
    document: importText(content, name),
    bytes: Buffer.from(content),
    extension: 'txt',
  });
  const stores = () => home.stores;
  await stores().library.add({ ...imported(text, '文章'), bundled: false });
  const { id } = home.entry();
  const entry = () => home.entry();
  return {
    entry,
    replace: (content) => stores().editions.replace(id, imported(content, entry().title)),
    takeBack: () => stores().editions.takeBack(id),
    essay: async () => valueOf(await stores().library.essay(id)),
    async editionText(edition) {
      const found = await stores().library.files.text(id, edition);
      return found === null ? null : textOf(found.blocks);
    },
    async notes() {
      await stores().editions.carry(entry());
      return valueOf(await stores().notebooks.open(entry())).annotations;
    },
    apply: (changes) => stores().notebooks.apply(entry(), changes),
  };
}

/** The same of the twin. */
export async function twinHost(text: string): Promise<EditionHost> {
  const disk = await newDisk({ text });
  const bridge = new MemoryBridge({ text }, disk, () => undefined);
  const entry = () => {
    const [first] = disk.catalog.entries;
    if (first === undefined) throw new Error('no essay');
    return first;
  };
  const { id } = entry();
  return {
    entry,
    replace(content) {
      bridge.chosen = { text: content };
      return bridge.request('library.replace', { essay: id, encoding: null });
    },
    takeBack: () => bridge.request('library.take-back', id),
    essay: async () => valueOf(await bridge.request('library.open', id)),
    editionText: async (edition) =>
      valueOf(await bridge.request('library.edition-text', { essay: id, edition })),
    notes: async () => valueOf(await bridge.request('notes.open', id)).annotations,
    apply: (changes) => bridge.request('notes.apply', { essay: id, changes: [...changes] }),
  };
}

export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value;
}

/** A comment on words of an essay. */
export function commentOn(
  { edition, blocks }: Pick<Essay, 'edition' | 'blocks'>,
  words: string,
  comment: string,
): Change & { readonly kind: 'put' } {
  const text = textOf(blocks);
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not there: ${words}`);
  const annotation: Annotation = {
    ...bare,
    id: idOf(comment),
    target: anchorOf(text, edition, { start, end: start + words.length }),
    kind: 'highlight',
    pigment: 'gamboge',
    comment,
    created: now,
    modified: now,
  };
  return { kind: 'put', annotation };
}

function idOf(comment: string): AnnotationId {
  const id = `note-${Buffer.from(comment).toString('hex')}-0000`;
  if (!isAnnotationId(id)) throw new Error(`no id: ${id}`);
  return id;
}
