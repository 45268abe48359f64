import type { Annotation } from '../annotation/annotation';
import type { Notebook } from '../annotation/notebook';
import type { AnnotationId, EssayId } from '../ids';
import { rangesOf } from './essay-hits';
import type { Hit } from './found';
import { fold } from './fold';
import type { LibraryQuery } from './library-query';
import type { Packed } from './packed';
import { countIn, pack } from './packed';
import { snippet } from './snippet';

/** What a search reads of an essay's notes. */
export interface SearchedNotes extends Pick<Notebook, 'reflection'> {
  readonly annotations: readonly Pick<Annotation, 'id' | 'comment' | 'tags'>[];
}

/** One annotation's own words, or 我的心得, made ready. */
export interface ReadyNote {
  readonly annotation: AnnotationId | null;
  readonly words: readonly { readonly kind: Hit['kind']; readonly text: string }[];
  readonly packed: Packed;
}

/** The notes that have words of the reader's own. */
export function readyNotes({ annotations, reflection }: SearchedNotes): readonly ReadyNote[] {
  const ready = annotations.map(({ id, comment, tags }) =>
    readyNote(id, [
      { kind: 'comment', text: comment },
      ...tags.map((text) => ({ kind: 'tag', text }) as const),
    ]),
  );
  return [readyNote(null, [{ kind: 'reflection', text: reflection }]), ...ready].filter(
    ({ words }) => words.length > 0,
  );
}

function readyNote(annotation: AnnotationId | null, all: ReadyNote['words']): ReadyNote {
  const words = all.filter(({ text }) => text !== '');
  return { annotation, words, packed: pack(words.map(({ text }) => text)) };
}

/** How many matches a text has; 0 where a word is not in any of its parts, or one is that must not be. */
export function countAll(parts: readonly Packed[], { wanted, unwanted }: LibraryQuery): number {
  const inParts = (word: string) => {
    const folded = fold(word).text;
    return parts.reduce((sum, part) => sum + countIn(part, folded), 0);
  };
  let all = 0;
  for (const word of wanted) {
    const count = inParts(word);
    if (count === 0) return 0;
    all += count;
  }
  return unwanted.some((word) => inParts(word) > 0) ? 0 : all;
}

/** The matches in one note. */
export function hitsInNote(
  essay: EssayId,
  { annotation, words }: ReadyNote,
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
