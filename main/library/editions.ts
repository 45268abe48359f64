import type { Anchor } from '../../core/anchor/anchor';
import type { EditionText } from '../../core/anchor/resolver';
import { Resolver } from '../../core/anchor/resolver';
import type { Annotation } from '../../core/annotation/annotation';
import type { Carriage } from '../../core/annotation/carrying';
import { carriageOf, carriedOver } from '../../core/annotation/carrying';
import type { Essay } from '../../core/document/essay';
import { textOf } from '../../core/document/essay';
import type { ImportedDocument, ImportedEssay } from '../../core/document/imported';
import type { EditionId, EssayId } from '../../core/ids';
import type { Catalog, LibraryEntry } from '../../core/library/catalog';
import {
  editionIn,
  essayReadAnew,
  withEdition,
  withoutTurn,
  withTakenBack,
} from '../../core/library/new-edition';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { EditionOutcome } from '../../preload/answers';
import type { Backups } from '../backup/backups';
import type { Log } from '../log';
import type { Notebooks } from '../notes/notebooks';
import { bringComments } from './brought-comments';
import type { OriginalFile } from './essay-files';
import { idsOf } from './essay-files';
import type { Library } from './library';
import { collectionOf } from './imported-file';

export interface EditionsPlace {
  readonly library: Library;
  readonly notebooks: Notebooks;
  readonly backups: Pick<Backups, 'before'>;
  readonly log: Log;
}

/** A file that holds a new edition, read. */
export interface EditionFile extends OriginalFile {
  readonly document: ImportedDocument;
}

/** What a change of an essay's edition came to, as `EditionOutcome` tells it. */
export type EditionChange = Exclude<EditionOutcome, { readonly kind: 'cancelled' }>;

/** New editions of essays, and the notes that go along with them. */
export class Editions {
  readonly #place: EditionsPlace;
  /** What was looked for in an edition and is left to the reader: it need not be looked for again. */
  readonly #left = new WeakMap<Anchor, EditionId>();

  constructor(place: EditionsPlace) {
    this.#place = place;
  }

  /**
   * Puts a file's text in the place of an essay's, takes the notes along and the file's comments over,
   * these also where the text is the same; a backup comes first.
   * The file and the text are on disk before the catalogue names them, and the notes come last: what
   * a crash leaves of them is taken along when they are next opened. Throws what the disk says; then
   * the old edition stays.
   */
  replace(id: EssayId, file: EditionFile): Promise<Result<EditionChange>> {
    return this.#replace(id, file, (_entry, before) => editionIn(file.document, before));
  }

  /** The same with the file that the essay came in, read in another way. */
  readAnew(id: EssayId, file: EditionFile): Promise<Result<EditionChange>> {
    const { catalog } = this.#place.library;
    return this.#replace(id, file, (entry, before) =>
      essayReadAnew(file.document, catalog, entry, before),
    );
  }

  async #replace(
    id: EssayId,
    file: EditionFile,
    find: (entry: LibraryEntry, before: string) => ImportedEssay | null,
  ): Promise<Result<EditionChange>> {
    const { library, notebooks, backups } = this.#place;
    const entry = library.entry(id);
    if (entry === null) return failure({ kind: 'essay-unknown' });
    if (await library.files.isNewerText(id, entry.edition)) return failure({ kind: 'essay-newer' });
    const before = await library.files.text(id, entry.edition);
    const found = find(entry, before === null ? '' : textOf(before.blocks));
    if (found === null) return failure({ kind: 'no-like-essay' });
    const { title, blocks } = found;
    const { edition } = idsOf(blocks);
    if (edition === entry.edition && before !== null) {
      await library.illustrate(file.document);
      const brought = await bringComments(notebooks, entry, found);
      return brought.ok ? success({ kind: 'unchanged', brought: brought.value }) : brought;
    }
    const kept = await backups.before('edition');
    if (!kept.ok) return kept;
    const essay: Essay = { id, edition, title, blocks };
    await library.files.keepOriginal(file.bytes, file.extension);
    await library.files.keepPictures(file.document.pictures ?? []);
    await library.files.keepText(essay, entry.turn + 1);
    const origin = collectionOf(file.bytes);
    const become = await this.#become(entry, essay, (catalog) =>
      withEdition(catalog, essay, before === null ? '' : textOf(before.blocks), origin),
    );
    if (!become.ok) return become;
    const brought = await bringComments(notebooks, library.entry(id) ?? entry, found);
    return success({ ...become.value, brought });
  }

  /** Makes the edition before the present one again, with every note where it was in it. */
  async takeBack(id: EssayId): Promise<Result<EditionChange>> {
    const { library } = this.#place;
    const entry = library.entry(id);
    if (entry === null) return failure({ kind: 'essay-unknown' });
    if (entry.former === null) return failure({ kind: 'edition-gone' });
    if (await library.files.isNewerText(id, entry.former)) return failure({ kind: 'essay-newer' });
    const former = await library.files.text(id, entry.former);
    if (former === null) return failure({ kind: 'edition-gone' });
    const before = await library.files.text(id, entry.edition);
    await library.files.keepText(former, entry.turn + 1);
    const become = await this.#become(entry, former, (catalog) =>
      withTakenBack(catalog, former, before === null ? '' : textOf(before.blocks)),
    );
    return become.ok ? success({ ...become.value, brought: success(0) }) : become;
  }

  async #become(
    entry: LibraryEntry,
    essay: Essay,
    change: (catalog: Catalog) => Catalog,
  ): Promise<Result<{ readonly kind: 'replaced' } & Carriage>> {
    const { library } = this.#place;
    const { catalog: before } = library;
    try {
      await library.become(change);
    } catch (error) {
      // What is not on disk is not to be shown either; this is written when the disk can be written to.
      await library.become((catalog) => withoutTurn(catalog, entry, before)).catch(() => undefined);
      throw error;
    }
    const now = library.entry(essay.id);
    if (now === null) return failure({ kind: 'essay-unknown' });
    await this.carry(now);
    return success({ kind: 'replaced', ...(await this.#carriage(now)) });
  }

  /**
   * Takes the notes on an essay over to its present edition, as far as that is sure. What the disk
   * refuses is logged: they are taken along when they are next opened.
   */
  async carry(entry: LibraryEntry): Promise<void> {
    const { library, notebooks, log } = this.#place;
    try {
      const opened = await notebooks.open(entry);
      if (!opened.ok || opened.value.isNewer === true) return;
      const strays = opened.value.annotations.filter((one) => this.#isStray(one, entry.edition));
      if (strays.length === 0) return;
      const essay = await library.files.text(entry.id, entry.edition);
      if (essay === null) return;
      const resolver = await this.#resolver(essay, strays);
      const changes = (annotations: readonly Annotation[]) =>
        carriedOver(annotations, resolver, essay);
      // Asked of the notes as they are by then: somebody may be writing.
      const carried = await notebooks.applyTogether([
        { entry, changes: ({ notebook }) => changes(notebook.annotations) },
      ]);
      if (!carried.ok) log.write('notes not carried over', { essay: entry.id, ...carried.failure });
      else for (const { target } of strays) this.#left.set(target, entry.edition);
    } catch (error) {
      log.write('notes not carried over', { essay: entry.id, error });
    }
  }

  #isStray({ target }: Annotation, edition: EditionId): boolean {
    return target.edition !== edition && this.#left.get(target) !== edition;
  }

  async #carriage(entry: LibraryEntry): Promise<Carriage> {
    const { library, notebooks } = this.#place;
    const opened = await notebooks.open(entry);
    const essay = await library.files.text(entry.id, entry.edition);
    if (!opened.ok || essay === null) return { sure: 0, moved: 0, lost: 0 };
    const { annotations } = opened.value;
    return carriageOf(annotations, await this.#resolver(essay, annotations));
  }

  async #resolver(essay: Essay, annotations: readonly Annotation[]): Promise<Resolver> {
    const { edition, blocks } = essay;
    const read = (other: EditionId) => this.#place.library.files.text(essay.id, other);
    const old = await otherTexts(edition, annotations, read);
    return new Resolver({ edition, text: textOf(blocks) }, old);
  }

  /**
   * The text of an edition of an essay, to show where its notes stand; null where it is not there or
   * damaged, or the disk refuses it: that is logged.
   */
  async textToShow(id: EssayId, edition: EditionId): Promise<Essay | null> {
    const { library, log } = this.#place;
    try {
      return await library.files.text(id, edition);
    } catch (error) {
      log.write('text not read', { essay: id, error });
      return null;
    }
  }

  /** The texts of the other editions that annotations were made on, under the same terms. */
  formerTexts(
    { id, edition }: Pick<Essay, 'id' | 'edition'>,
    annotations: readonly Annotation[],
  ): Promise<readonly EditionText[]> {
    return otherTexts(edition, annotations, (other) => this.textToShow(id, other));
  }
}

async function otherTexts(
  edition: EditionId,
  annotations: readonly Annotation[],
  read: (other: EditionId) => Promise<Essay | null>,
): Promise<readonly EditionText[]> {
  const others = new Set(annotations.map(({ target }) => target.edition));
  others.delete(edition);
  const texts: EditionText[] = [];
  for (const other of others) {
    const essay = await read(other);
    if (essay !== null) texts.push({ edition: other, text: textOf(essay.blocks) });
  }
  return texts;
}
