import type { Change } from '../../core/annotation/change';
import type { Past } from '../../core/annotation/past';
import { emptyPast } from '../../core/annotation/past';
import type { EssayId } from '../../core/ids';
import type { LibraryEntry } from '../../core/library/catalog';
import { idsOf } from '../../main/library/essay-files';
import type { ImportedFile } from '../../main/library/imported-file';
import type { Stores } from '../../main/stores';
import { put, sampleAnnotation } from '../main/notes/sample-essay';
import type { PastOfNote, State } from './ledger';

/** A file of essays, and the notes that are written about them: `<essay> <note>` is the key of one. */
export class SampleLibrary {
  readonly file: ImportedFile;
  readonly ids: readonly EssayId[];

  constructor(essays: number) {
    const texts = Array.from({ length: essays }, (_none, n) => `第${n}篇，批注写在页边。`);
    const imported = texts.map((text, n) => ({
      title: `第${n}篇`,
      blocks: [{ kind: 'paragraph' as const, text: text.repeat(20), runIn: null }],
    }));
    this.ids = imported.map(({ blocks }) => idsOf(blocks).id);
    this.file = {
      document: { title: '样书', essays: imported, before: [], after: [] },
      bytes: Buffer.from(texts.join('\n')),
      extension: 'txt',
      bundled: false,
    };
  }

  /** The entry of the n-th essay. */
  entry({ library }: Stores, essay: number): LibraryEntry {
    const id = this.ids[essay];
    const entry = id === undefined ? null : library.entry(id);
    if (entry === null) throw new Error(`no essay ${essay}`);
    return entry;
  }

  /** All notes that are there, by their key; and what could not be opened. */
  async found(stores: Stores) {
    const notes = new Map<string, string>();
    const refused: string[] = [];
    for (const essay of this.ids.keys()) {
      const opened = await stores.notebooks.open(this.entry(stores, essay));
      if (!opened.ok) refused.push(`essay ${essay} not opened: ${opened.failure.kind}`);
      else {
        for (const { id, comment } of opened.value.annotations) {
          notes.set(keyOf(essay, noteOf(id)), comment);
        }
      }
    }
    return { notes, refused };
  }

  /** What is kept of the notes that were removed or changed. */
  async past(stores: Stores): Promise<(key: string) => PastOfNote> {
    const pasts: Past[] = [];
    for (const essay of this.ids.keys()) {
      const opened = await stores.notebooks.past(this.entry(stores, essay));
      pasts.push(opened.ok ? opened.value.past : emptyPast);
    }
    return (key) => {
      const [essay, note] = key.split(' ').map(Number);
      const { versions, bin } = pasts[essay ?? 0] ?? emptyPast;
      const isIts = (id: string | null) => id !== null && noteOf(id) === String(note);
      const binned = bin.find(({ annotation }) => isIts(annotation.id));
      return {
        binned: binned?.annotation.comment ?? null,
        versions: versions.filter(({ target }) => isIts(target)).map(({ text }) => text),
      };
    };
  }
}

const noteOf = (id: string) => id.replace('annotation-', '');

export const keyOf = (essay: number, note: number | string): string => `${essay} ${note}`;

/** Writes a note, or removes it. */
export function changeTo(note: number, state: State): Change {
  return state === null ? { kind: 'remove', id: sampleAnnotation(note).id } : put(note, state);
}
