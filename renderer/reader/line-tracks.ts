import type { Annotation } from '../../core/annotation/annotation';

/** A line over or under words, and which of the parallel lines there it is, from 0. */
interface LineTrack {
  readonly annotation: Annotation;
  readonly track: number;
}

/** Parallel lines that fit between two lines of text. */
const mostTracks = 3;

/**
 * The lines of the annotations on a segment (newest first), outermost last. Underlines, straight and
 * wavy, share the tracks under the words, strikes those through them; of more than three of a sort
 * the newest three show, the oldest of these on the first track.
 */
export function lineTracks(annotations: readonly Annotation[]): readonly LineTrack[] {
  const under = annotations.filter(({ kind }) => kind === 'underline' || kind === 'wavy');
  const through = annotations.filter(({ kind }) => kind === 'strike');
  return [under, through].flatMap((lines) =>
    lines
      .slice(0, mostTracks)
      .toReversed()
      .map((annotation, track) => ({ annotation, track })),
  );
}
