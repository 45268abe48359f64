import type { Essay } from '../../core/document/essay';
import type { ImportedPicture } from '../../core/document/imported';
import type { CollectionId, EditionId, EssayId } from '../../core/ids';
import type { LibraryEntry } from '../../core/library/catalog';
import type { Log } from '../log';
import type { FileSystem } from '../storage/file-system';
import type { OriginalFile } from './essay-files';
import { EssayFiles } from './essay-files';
import { MediaFiles } from './media-files';

/**
 * What the library keeps beside its catalogue: the texts, the files they came in, and pictures. What
 * adds or removes takes turns. Throws what the disk says.
 */
export class LibraryFiles {
  /** For what already has its turn. */
  readonly essays: EssayFiles;
  readonly media: MediaFiles;
  /** Settles when no essay's files are being added or removed. */
  #turns: Promise<unknown> = Promise.resolve();

  constructor(fs: FileSystem, folder: string) {
    this.essays = new EssayFiles(fs, folder);
    this.media = new MediaFiles(fs, folder);
  }

  async makeFolders(log: Log): Promise<void> {
    await this.essays.makeFolders(log);
    await this.media.makeFolder(log);
  }

  /** One at a time: a text that is imported again must not go with the one in the bin. */
  inTurn<Value>(step: () => Promise<Value>): Promise<Value> {
    const turn = this.#turns.then(step);
    this.#turns = turn.catch(() => undefined);
    return turn;
  }

  /**
   * The text of an edition of an essay, the present or a former one; null where it is not there,
   * damaged, or written by a newer Meipi.
   */
  text(id: EssayId, edition: EditionId): Promise<Essay | null> {
    return this.essays.read(id, edition);
  }

  /** The texts that an essay had besides this edition, as far as they can be read. */
  formerTexts(id: EssayId, edition: EditionId): Promise<readonly Essay[]> {
    return this.essays.others(id, edition);
  }

  /** Whether a newer Meipi wrote an edition, so that it is neither shown nor replaced here. */
  async isNewerText(id: EssayId, edition: EditionId): Promise<boolean> {
    return (await this.essays.look(id, edition)) === 'newer-version';
  }

  /** Whether an essay's text is there, also where only a newer Meipi can read it. */
  hasText({ id, edition }: LibraryEntry): Promise<boolean> {
    return this.essays.has(id, edition);
  }

  /**
   * Takes a text in, as the so-many-eth edition of its essay (`turn`, from 0); nobody sees it before
   * the catalogue names it. `anew`: one that is there is told apart into these blocks from now on.
   */
  keepText(essay: Essay, turn = 0, anew = false): Promise<void> {
    return this.inTurn(() => this.essays.write(essay, turn, anew));
  }

  /** The file that a collection came in; null where it is not there as it came. */
  original(id: CollectionId): Promise<OriginalFile | null> {
    return this.essays.original(id);
  }

  /** Takes an imported file in, as it came. */
  keepOriginal(bytes: Uint8Array, extension: string): Promise<void> {
    return this.inTurn(() => this.essays.keepOriginal(bytes, extension));
  }

  /** A kept picture by its name, whatever that is; null where it is not there as it was kept. */
  picture(file: string): Promise<Uint8Array | null> {
    return this.media.read(file);
  }

  /** Takes pictures in: before the texts that show them. */
  keepPictures(pictures: readonly ImportedPicture[]): Promise<void> {
    return this.inTurn(() => this.media.keep(pictures));
  }
}
