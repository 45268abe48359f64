import type { Piece } from '../piece';
import type { Part } from './book-parts';

/** Puts notes that a book keeps in a file of their own behind the part that refers to them. */
export function withNotesAtHome(parts: readonly Part[]): readonly Part[] {
  const homes = new Map<string, number>();
  parts.forEach(({ pieces }, index) => {
    for (const { marks } of pieces) {
      for (const mark of marks) {
        if (mark.kind === 'note-reference' && !homes.has(mark.note)) homes.set(mark.note, index);
      }
    }
  });
  if (homes.size === 0) return parts;
  const own: Piece[][] = parts.map(() => []);
  const moved: Piece[][] = parts.map(() => []);
  parts.forEach(({ pieces }, index) => {
    let home = index;
    for (const piece of pieces) {
      const { form } = piece;
      if (form.kind !== 'note') home = index;
      else if (form.id !== '') home = homes.get(form.id) ?? index;
      (home === index ? own : moved)[home]?.push(piece);
    }
  });
  return parts.map((part, index) => ({
    ...part,
    pieces: [...(own[index] ?? []), ...(moved[index] ?? [])],
  }));
}
