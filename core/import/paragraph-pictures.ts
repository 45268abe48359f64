import type { PieceWriter } from './piece-writer';
import type { TreeElement } from './tree';
import { firstNamed, textIn } from './tree';
import { unseenInDrawings } from './tree-names';
import { isCharacter, sourceOf } from './tree-pictures';

/** The pictures that come within a paragraph and stand behind it; those of a table's cells leave their words there and stand behind the table. */
export class ParagraphPictures {
  readonly #writer: PieceWriter;
  #waiting: TreeElement[] = [];
  #ofTable: TreeElement[] = [];

  constructor(writer: PieceWriter) {
    this.#writer = writer;
  }

  /** A picture; one that stands for a character is written as that. */
  take(picture: TreeElement, inCell: boolean): void {
    const alt = picture.attributes.get('alt')?.trim() ?? '';
    const isGlyph = isCharacter(picture);
    if (inCell && !isGlyph) this.#ofTable.push(picture);
    if (inCell) return this.#writer.write(alt);
    const isWords = alt !== '' && (isGlyph || (alt.length <= 2 && !this.#writer.isEmpty));
    if (isWords) this.#writer.write(alt);
    else if (!isGlyph) this.#waiting.push(picture);
    return undefined;
  }

  /** A drawing is its words; where it only frames a picture, that one. */
  takeDrawing(drawing: TreeElement, inCell: boolean): void {
    const picture = firstNamed(drawing, 'image');
    const words = textIn(drawing, unseenInDrawings);
    if (inCell && picture !== null) this.#ofTable.push(picture);
    if (inCell) return this.#writer.write(words);
    if (picture !== null) this.#waiting.push(picture);
    if (picture === null || words.trim() !== '') this.#waiting.push(drawing);
    return undefined;
  }

  /** Gives out those that wait, each a piece, once the paragraph is. */
  draw(folded: boolean): void {
    const pictures = this.#waiting;
    this.#waiting = [];
    for (const picture of pictures) {
      const words =
        picture.name === 'svg'
          ? textIn(picture, unseenInDrawings)
          : (picture.attributes.get('alt') ?? '');
      const source = sourceOf(picture);
      if (source === '' && words.trim() === '') continue;
      this.#draw(words, source, folded);
    }
  }

  /** Gives out those of a table's cells, once the table is. */
  drawOfTable(folded: boolean): void {
    const sources = this.#ofTable.map(sourceOf).filter((source) => source !== '');
    this.#ofTable = [];
    for (const source of sources) this.#draw('', source, folded);
  }

  #draw(words: string, source: string, folded: boolean): void {
    this.#writer.write(words);
    this.#writer.flush({ kind: 'figure', caption: false, source }, folded, true);
  }
}
