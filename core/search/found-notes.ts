import type { Placement } from '../annotation/placed';
import type { TextRange } from '../document/text-range';
import type { AnnotationId } from '../ids';

/** Words of the reader's own: a comment, a tag, or 我的心得. */
export interface OwnWords {
  /** Whose they are, and the annotation that its thread begins with; null of 我的心得. */
  readonly annotation: AnnotationId | null;
  readonly thread: AnnotationId | null;
  readonly part: 'comment' | 'tag' | 'reflection';
  readonly text: string;
}

/** A match in them, in the units of their text. */
export interface NoteMatch extends TextRange, Omit<OwnWords, 'text'> {}

/** What the reader wrote on an essay: in the order of its passages, then the unlocated, then 我的心得. */
export function ownWords({ placed, orphans }: Placement, reflection: string): readonly OwnWords[] {
  const words = [...placed, ...orphans].flatMap(({ annotation, followUps }) =>
    [annotation, ...followUps].flatMap(({ id, comment, tags }): readonly OwnWords[] => {
      const whose = { annotation: id, thread: annotation.id };
      return [
        { ...whose, part: 'comment', text: comment },
        ...tags.map((text) => ({ ...whose, part: 'tag' as const, text })),
      ];
    }),
  );
  const own: OwnWords = { annotation: null, thread: null, part: 'reflection', text: reflection };
  return [...words, own].filter(({ text }) => text !== '');
}

/** What was found in each of them, as one list in their order. */
export function noteMatches(
  words: readonly OwnWords[],
  found: readonly (readonly TextRange[])[],
): readonly NoteMatch[] {
  return words.flatMap(({ annotation, thread, part }, index) =>
    (found[index] ?? []).map(({ start, end }) => ({ annotation, thread, part, start, end })),
  );
}

/** Where a match stands in a list made after the notes have changed; -1 where it is gone. */
export function sameMatch(match: NoteMatch | undefined, among: readonly NoteMatch[]): number {
  if (match === undefined) return -1;
  return among.findIndex(
    ({ annotation, part, start, end }) =>
      annotation === match.annotation &&
      part === match.part &&
      start === match.start &&
      end === match.end,
  );
}
