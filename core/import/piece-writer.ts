import type { Mark, StyleName } from '../document/mark';
import type { Form, Piece, RangeEdge } from './piece';
import { RubyWriter } from './ruby-writer';

/** A mark that is being written: all but its place. */
export type OpenMark =
  | { readonly kind: StyleName }
  | { readonly kind: 'link'; readonly href: string }
  | { readonly kind: 'note-reference'; readonly note: string };

interface Writing {
  readonly mark: OpenMark;
  start: number;
}

/** What a browser takes together to one blank (CSS Text 4.1.1); U+00A0 and U+3000 stay. */
const blanks = /[ \t\n\r\f]+/gu;
/** Beside these a line break of the source is no blank (CSS Text, segment break transformation). */
const joins =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u2018-\u201d\u2026\u3000-\u303f\uff01-\uff60]/u;

/** Most styles that words of a person's are set in at once. */
const manyStyles = 6;

/**
 * Takes text and marks as they come and gives them out as pieces. White space is taken together as a
 * browser does, so that every offset is final when it is written.
 */
export class PieceWriter {
  readonly #pieces: Piece[] = [];
  readonly #open: Writing[] = [];
  readonly #ruby = new RubyWriter();
  #text = '';
  /** The last unit of it: to ask the text for one, while it grows, copies all of it each time. */
  #last = '';
  #marks: Mark[] = [];
  #edges: RangeEdge[] = [];
  #ids: string[] = [];
  /** White space that becomes a blank if text follows; '\n' in it came with a line break. */
  #waiting = '';

  /** The pieces so far; the one being written is not among them. */
  get pieces(): readonly Piece[] {
    return this.#pieces;
  }

  /** The pieces once all is written; edges behind the last text stand at its end. */
  finished(): readonly Piece[] {
    const last = this.#pieces.at(-1);
    if (last === undefined) return [];
    const behind = this.#edges.map((edge) => ({ ...edge, at: last.text.length }));
    return [...this.#pieces.slice(0, -1), { ...last, edges: [...last.edges, ...behind] }];
  }

  /** Whether the piece being written holds no text yet. */
  get isEmpty(): boolean {
    return this.#text === '';
  }

  /** Where the next text will stand in the piece being written. */
  get length(): number {
    return this.#text.length;
  }

  /** Text in which white space means nothing but a gap. */
  write(text: string): void {
    const words = text.split(blanks);
    const gaps = text.match(blanks) ?? [];
    words.forEach((word, index) => {
      if (index > 0) this.#waiting += gaps[index - 1] ?? ' ';
      if (word !== '') this.#append(word);
    });
  }

  /** Text that is kept as it is. */
  writeVerbatim(text: string): void {
    this.#waiting = '';
    const lines = text.replace(/\r\n?/gu, '\n');
    this.#beginBehind(lines.length - lines.replace(/^ +/u, '').length);
    this.#add(lines);
  }

  begin(mark: OpenMark): void {
    this.#open.push({ mark, start: this.#text.length });
  }

  /** Ends the mark that was begun last. */
  end(): void {
    const writing = this.#open.pop();
    if (writing !== undefined) this.#keep(writing);
  }

  /** Writes characters with the readings that `writeReading` gives them. */
  writeRuby(write: () => void): void {
    this.#ruby.begin(this.#text.length);
    write();
    this.#ruby.end();
  }

  /** Writes a reading of what stands before it, in brackets. */
  writeReading(write: () => void): void {
    this.write('（');
    this.#ruby.openReading(this.#text.length - 1);
    write();
    this.write('）');
    this.#ruby.closeReading(this.#text);
  }

  edge(range: string, edge: RangeEdge['edge']): void {
    this.#edges.push({ range, edge, at: this.#text.length });
  }

  id(id: string): void {
    this.#ids.push(id);
  }

  /** Ends the piece if it holds anything; a picture's in any case. Marks that are open go on in the next one. */
  flush(form: Form, folded: boolean, isPicture = false): void {
    const lead = this.#text.length - this.#text.trimStart().length;
    const text = form.kind === 'preformatted' ? outerLinesCut(this.#text) : this.#text.trim();
    const first = form.kind === 'preformatted' ? this.#text.indexOf(text) : lead;
    const ruby = this.#ruby.flush(first);
    this.#waiting = '';
    if (text !== '' || isPicture) {
      for (const writing of this.#open) this.#keep(writing);
      const inside = (at: number) => Math.min(Math.max(0, at - first), text.length);
      this.#pieces.push({
        text,
        form,
        folded,
        marks: this.#marks
          .map((mark): Mark => ({ ...mark, start: inside(mark.start), end: inside(mark.end) }))
          .filter((mark) => mark.start < mark.end)
          .sort((a, b) => a.start - b.start || b.end - a.end),
        ruby,
        ids: this.#ids,
        edges: this.#edges.map((edge) => ({ ...edge, at: inside(edge.at) })),
      });
      this.#ids = [];
      this.#edges = [];
    } else this.#edges = this.#edges.map((edge) => ({ ...edge, at: 0 }));
    this.#text = '';
    this.#last = '';
    this.#marks = [];
    for (const writing of this.#open) writing.start = 0;
  }

  #append(word: string): void {
    if (this.#waiting !== '' && this.#text !== '' && !this.#isJoined(word)) {
      this.#beginBehind(1);
      this.#add(' ');
    }
    this.#waiting = '';
    this.#add(word);
  }

  #add(text: string): void {
    this.#text += text;
    this.#last = text === '' ? this.#last : text.slice(-1);
  }

  /** Marks that begin here begin behind the blanks that are about to be written. */
  #beginBehind(blanksHere: number): void {
    if (blanksHere === 0) return;
    const here = this.#text.length;
    for (let index = this.#open.length - 1; index >= 0; index -= 1) {
      const writing = this.#open[index];
      if (writing === undefined || writing.start < here) return;
      writing.start += blanksHere;
    }
  }

  /** Whether the white space that waits is a line break between two characters that need no blank. */
  #isJoined(word: string): boolean {
    return /[\n\r]/u.test(this.#waiting) && joins.test(this.#last) && joins.test(word.charAt(0));
  }

  #keep({ mark, start: from }: Writing): void {
    const end = this.#text.length;
    if (from >= end) return;
    // Word cuts words of one style into many runs; other styles over the same words stand between.
    const recent = Math.max(0, this.#marks.length - manyStyles);
    for (let index = this.#marks.length - 1; index >= recent && isStyle(mark); index -= 1) {
      const before = this.#marks[index];
      if (before?.kind !== mark.kind || before.end !== from) continue;
      this.#marks[index] = { ...before, end };
      return;
    }
    this.#marks.push({ ...mark, start: from, end });
  }
}

/** Without empty lines before and behind. */
function outerLinesCut(text: string): string {
  return text.replace(/^(?:[^\S\n]*\n)+/u, '').trimEnd();
}

function isStyle(mark: OpenMark): boolean {
  return mark.kind !== 'link' && mark.kind !== 'note-reference';
}
