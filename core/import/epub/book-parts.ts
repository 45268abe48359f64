import { characters } from '../../document/essay';
import type { Piece } from '../piece';
import type { Chapter } from './chapter';
import { idIn } from './chapter';
import type { ContentsEntry } from './contents';

/** A part of a book with what its contents call it. */
export interface Part {
  readonly title: string;
  readonly pieces: readonly Piece[];
}

/** So many characters, with all that its contents list beneath it, are read at one sitting: one essay. */
const oneSitting = 20_000;
/** So far behind the place that the contents name a heading may stand: a picture may come first. */
const near = 3;
/** Below all that the contents list. */
const unlisted = 100;

/** A line of the contents with the piece that it leads to. */
interface Placed extends ContentsEntry {
  readonly place: number;
}

/**
 * The pieces cut where the contents say that an essay begins: at their outermost lines, and at those
 * beneath that begin a file, where the line above is the name of a part or holds more than is read at
 * one sitting. Lines within an essay give its headings their levels. Without contents each file is one.
 */
export function partsOf(
  pieces: readonly Piece[],
  chapters: readonly Chapter[],
  contents: readonly ContentsEntry[],
): readonly Part[] {
  const places = new Map<string, number>();
  pieces.forEach((piece, index) => {
    for (const id of piece.ids) if (!places.has(id)) places.set(id, index);
  });
  const files = new Set(chapters.map(({ file }) => places.get(idIn(file, ''))));
  const placed = contents.flatMap((entry): Placed[] => {
    const { file, fragment } = entry;
    const place = places.get(idIn(file, fragment)) ?? places.get(idIn(file, ''));
    return place === undefined ? [] : [{ ...entry, place }];
  });
  const starts = new Contents(pieces, placed, (place) => files.has(place)).starts();
  if (starts.size < 2)
    for (const at of files) if (at !== undefined) starts.set(at, starts.get(at) ?? '');
  const ordered = [...starts].sort(([a], [b]) => a - b);
  const front: Part = { title: '', pieces: pieces.slice(0, ordered[0]?.[0] ?? 0) };
  const parts = ordered.map(([at, title], index): Part => {
    const end = ordered[index + 1]?.[0] ?? pieces.length;
    const sections = placed.filter(({ place }) => place >= at && place < end);
    return { title, pieces: withLevels(pieces, at, end, sections) };
  });
  // What comes before all that the contents name is cover and imprint, unless it is all there is.
  const isAround = front.pieces.length > 0 && parts.length > 0;
  return isAround ? [{ ...front, pieces: front.pieces.map(folded) }, ...parts] : parts;
}

const folded = (piece: Piece): Piece => ({ ...piece, folded: true });

/** Whether pieces are nothing but a title: 第一部. */
export function isLoneTitle({ title, pieces }: Part): boolean {
  return pieces.every(
    ({ form, text }) => form.kind === 'heading' || form.kind === 'figure' || text === title,
  );
}

/** A book's contents over its pieces. */
class Contents {
  readonly #pieces: readonly Piece[];
  readonly #lines: readonly Placed[];
  readonly #beginsFile: (place: number) => boolean;
  readonly #starts = new Map<number, string>();

  constructor(
    pieces: readonly Piece[],
    lines: readonly Placed[],
    beginsFile: (place: number) => boolean,
  ) {
    this.#pieces = pieces;
    this.#lines = lines;
    this.#beginsFile = beginsFile;
  }

  /** Where essays begin, and what they are called. */
  starts(): Map<number, string> {
    this.#visit(0, this.#lines.length);
    return this.#starts;
  }

  #visit(from: number, to: number): void {
    for (let at = from; at < to;) {
      const line = this.#lines[at];
      const end = this.#behind(at, to);
      if (line === undefined) return;
      const begins = line.depth === 1 || this.#beginsFile(line.place);
      if (begins && !this.#starts.has(line.place)) this.#starts.set(line.place, line.title);
      if (!begins || !this.#isWhole(line, at, end)) this.#visit(at + 1, end);
      at = end;
    }
  }

  /** The first line that is not beneath this one. */
  #behind(at: number, to: number): number {
    const depth = this.#lines[at]?.depth ?? 0;
    let end = at + 1;
    while (end < to && (this.#lines[end]?.depth ?? 0) > depth) end += 1;
    return end;
  }

  /** Whether a line with all beneath it is one essay. */
  #isWhole({ place, title }: Placed, at: number, end: number): boolean {
    const within = this.#lines.slice(at + 1, end).map((line) => line.place);
    const inner = Math.min(...within.filter((other) => other > place));
    if (!Number.isFinite(inner)) return within.length === 0;
    const own = this.#pieces.slice(place, inner);
    const behind = this.#lines[end]?.place ?? this.#pieces.length;
    if (isLoneTitle({ title, pieces: own }) || behind <= place) return false;
    const all = this.#pieces.slice(place, behind);
    return all.reduce((sum, piece) => sum + characters(piece.text), 0) <= oneSitting;
  }
}

/** A part's pieces, with the headings that the contents list at the level they have there. */
function withLevels(
  pieces: readonly Piece[],
  start: number,
  end: number,
  sections: readonly Placed[],
): readonly Piece[] {
  const depths = new Map<number, number>();
  for (const { place, title, depth } of sections) {
    const behind = sections.map((other) => other.place).filter((other) => other > place);
    const last = Math.min(end, place + near, ...behind);
    const own = pieces.slice(place, last).findIndex((piece) => isHeadingOf(piece, title));
    if (own >= 0 && !depths.has(place + own)) depths.set(place + own, depth);
  }
  const part = pieces.slice(start, end);
  // The part's own heading alone says nothing of the others.
  if (![...sections].some(({ place }) => place > start) || depths.size === 0) return part;
  return part.map((piece, index): Piece => {
    const depth = depths.get(start + index);
    if (depth !== undefined) return { ...piece, form: { kind: 'heading', rank: depth } };
    const { form } = piece;
    return form.kind === 'heading'
      ? { ...piece, form: { kind: 'heading', rank: unlisted + form.rank } }
      : piece;
  });
}

/** A heading, or a paragraph that says just what the contents do: books set headings as paragraphs too. */
function isHeadingOf({ form, folded: isFolded, text }: Piece, title: string): boolean {
  if (isFolded) return false;
  return form.kind === 'heading' || (form.kind === 'plain' && squeezed(text) === squeezed(title));
}

const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');
