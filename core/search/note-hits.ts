import type { Annotation } from '../annotation/annotation';
import type { Notebook } from '../annotation/notebook';
import type { AnnotationId, EssayId } from '../ids';
import { rangesOf } from './essay-hits';
import type { Hit } from './found';
import { snippet } from './snippet';

/** What a search reads of an essay's notes. */
export interface SearchedNotes extends Pick<Notebook, 'reflection'> {
  readonly annotations: readonly Pick<Annotation, 'id' | 'comment' | 'tags'>[];
}

/** One annotation's own words, or 我的心得. */
export interface SearchedNote {
  readonly essay: EssayId;
  readonly annotation: AnnotationId | null;
  readonly words: readonly { readonly kind: Hit['kind']; readonly text: string }[];
}

/** The notes of an essay that have words of the reader's own. */
export function notesOf(
  essay: EssayId,
  { annotations, reflection }: SearchedNotes,
): readonly SearchedNote[] {
  const noteOf = (annotation: AnnotationId | null, all: SearchedNote['words']): SearchedNote => ({
    essay,
    annotation,
    words: all.filter(({ text }) => text !== ''),
  });
  const own = annotations.map(({ id, comment, tags }) =>
    noteOf(id, [
      { kind: 'comment', text: comment },
      ...tags.map((text) => ({ kind: 'tag', text }) as const),
    ]),
  );
  const all = [noteOf(null, [{ kind: 'reflection', text: reflection }]), ...own];
  return all.filter(({ words }) => words.length > 0);
}

/** The matches in one note. */
export function hitsInNote(
  { essay, annotation, words }: SearchedNote,
  wanted: readonly string[],
): readonly Hit[] {
  return words.flatMap(({ kind, text }) =>
    rangesOf(text, [{ start: 0, end: text.length }], wanted).map((range) => ({
      ...snippet(text, range),
      ...range,
      kind,
      essay,
      annotation,
    })),
  );
}
