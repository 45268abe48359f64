import type { Form, Piece } from './piece';

/** 表 1 · 续表 2-1 · 附表三 · Table 4 */
const ofTable = /^(?:[续附]?表|Table|Tab\.)\s*[A-Z]?[\d０-９一二三四五六七八九十]/iu;
/** 图 1 · 附图二 · Figure 3 · Fig. 4 */
const ofPicture = /^(?:附?图|Figure|Fig\.)\s*[A-Z]?[\d０-９一二三四五六七八九十]/iu;
/** A longer line speaks of a table, or has its notes, and does not name it. In UTF-16 units. */
const longest = 60;

/** Pieces of which those are captions that stand beside a table or below a picture and name it by its number. */
export function withCaptions(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) => {
    const isNamed = names(piece, pieces[index - 1]?.form, pieces[index + 1]?.form);
    return isNamed ? { ...piece, form: { kind: 'caption' } } : piece;
  });
}

function names({ form, text, folded }: Piece, before?: Form, behind?: Form): boolean {
  if (form.kind !== 'plain' || folded || text.length > longest || /[。；：]$/u.test(text))
    return false;
  if (ofTable.test(text)) return before?.kind === 'cell' || behind?.kind === 'cell';
  return ofPicture.test(text) && before?.kind === 'figure' && !before.caption;
}
