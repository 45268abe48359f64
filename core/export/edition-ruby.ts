import type { Ruby } from '../document/ruby';
import type { TextRange } from '../document/text-range';
import type { EditionPiece } from './edition';

/** Characters and the reading above them, without its brackets. */
export interface EditionRuby {
  readonly base: readonly EditionPiece[];
  readonly reading: readonly EditionPiece[];
  /** All of them, brackets too. */
  readonly all: readonly EditionPiece[];
}

/**
 * What each piece of a block is of a reading; null where it is of none. Pieces are in order, cut at every
 * edge of a reading and its brackets, and counted from the essay's start; the block is at `start`.
 */
export function rubyPlaces(
  ruby: readonly Ruby[],
  pieces: readonly TextRange[],
  start: number,
): readonly EditionPiece['ruby'][] {
  let index = 0;
  return pieces.map((piece) => {
    const from = piece.start - start;
    while ((ruby[index]?.end ?? Infinity) <= from) index += 1;
    const here = ruby[index];
    if (here === undefined || from < here.start) return null;
    if (from < here.base) return 'base';
    if (from === here.base) return 'opens';
    return from === here.end - 1 ? 'closes' : 'reading';
  });
}

/** The pieces of a paragraph, those of a reading and its characters together. */
export function withRuby(pieces: readonly EditionPiece[]): readonly (EditionPiece | EditionRuby)[] {
  const found: (EditionPiece | EditionRuby)[] = [];
  let open: EditionPiece[] = [];
  for (const piece of pieces) {
    if (open.length === 0 && piece.ruby !== 'base') {
      found.push(piece);
      continue;
    }
    open.push(piece);
    if (piece.ruby !== 'closes') continue;
    const behind = open.findIndex(({ ruby }) => ruby === 'opens');
    const [base, reading] = [open.slice(0, behind), open.slice(behind + 1, -1)];
    found.push({ base, reading, all: open });
    open = [];
  }
  return [...found, ...open];
}
