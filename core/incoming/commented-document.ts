import type { Annotation } from '../annotation/annotation';
import type { BroughtPlace } from '../annotation/brought';
import { broughtAnnotations } from '../annotation/brought';
import type { Pigment } from '../annotation/pigment';
import { pigments } from '../annotation/pigment';
import { tagIn, withTag } from '../annotation/tags';
import type { ImportedAnnotation, ImportedComment } from '../document/imported';
import type { Words } from '../words/words';
import { oneLine } from '../export/clean-text';

/** What tells the reader's own comments in a document from those of others. */
export interface Hand {
  /** 署名; '' where the reader gave none. */
  readonly name: string;
  /** The words that an annotated edition may have been written in. */
  readonly words: readonly Words[];
}

/**
 * The comments of a document as annotations on its text. Of an annotated edition that we wrote, the
 * reader's own are read back as they were: without a name in front, with tags, star and colour.
 */
export function commentedNotes(
  annotations: readonly ImportedAnnotation[],
  place: BroughtPlace,
  hand: Hand,
): readonly Annotation[] {
  const names = new Set([oneLine(hand.name), ...hand.words.map(({ edition }) => edition.reader)]);
  const unnamed = <One extends ImportedComment>(one: One): One =>
    one.author !== '' && names.has(one.author) ? { ...one, author: '' } : one;
  const own = annotations.map((one) => ({ ...unnamed(one), replies: one.replies.map(unnamed) }));
  const heads = new Set(own.filter((one, at) => one !== annotations[at] && one.author === ''));
  const brought = broughtAnnotations(own, place).map(({ annotation }) => annotation);
  let at = 0;
  return own.flatMap((one) => {
    const [head, ...replies] = brought.slice(at, (at += 1 + one.replies.length));
    if (head === undefined) return [];
    return [heads.has(one) ? readBack(head, hand.words) : head, ...replies];
  });
}

/** An annotation out of a comment as core/export/edition-docx.ts writes one. */
function readBack(annotation: Annotation, words: readonly Words[]): Annotation {
  const lines = annotation.comment.split('\n');
  const about = aboutIn(lines.at(-1) ?? '', words);
  const comment = about === null ? annotation.comment : lines.slice(0, -1).join('\n');
  const pigment = about === null ? pigmentNamed(comment, words) : null;
  return {
    ...annotation,
    ...about,
    comment: pigment === null ? comment : '',
    pigment: pigment ?? annotation.pigment,
  };
}

/** Tags and star in a line that holds nothing else; null where it does. */
function aboutIn(line: string, words: readonly Words[]) {
  let tags: readonly string[] = [];
  let starred = false;
  for (const part of line.split(words[0]?.notes.listJoin ?? ' · ')) {
    const tag = /^#\S/u.test(part) ? tagIn(part) : null;
    if (words.some(({ notes }) => notes.starred === part)) starred = true;
    else if (tag === null) return null;
    else tags = withTag(tags, tag);
  }
  return { tags, starred };
}

function pigmentNamed(comment: string, words: readonly Words[]): Pigment | null {
  return pigments.find((one) => words.some((some) => some.pigments[one] === comment)) ?? null;
}
