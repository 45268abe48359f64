import type { Piece } from './piece';

/** Where the pictures of a document lie, each once, in order; those of folded lines are not shown. */
export function pictureSources(pieces: readonly Piece[]): readonly string[] {
  const sources = pieces.flatMap(({ form, folded }) =>
    form.kind === 'figure' && form.source !== '' && !folded ? [form.source] : [],
  );
  return [...new Set(sources)];
}
