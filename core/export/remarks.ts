import type { Words } from '../words/words';
import type { NotesExcerpt } from './study-notes';

/** What the reader wrote on a passage at one time, with what it is called. */
export interface Remark {
  readonly label: string;
  /** '' never. */
  readonly text: string;
}

/** The comment on a passage and what was written later below it, oldest first. */
export function remarksOn(
  { comment, followUps }: Pick<NotesExcerpt, 'comment' | 'followUps'>,
  { notes }: Words,
): readonly Remark[] {
  const later = followUps.map(({ text, day }) => ({ label: notes.followUp(day), text }));
  return comment === '' ? later : [{ label: notes.comment, text: comment }, ...later];
}
