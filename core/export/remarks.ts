import type { Words } from '../words/words';
import type { NotesExcerpt } from './study-notes';

/** What stands below a passage, with what it is called: the sentences around it, what the reader wrote. */
export interface Remark {
  readonly label: string;
  /** '' never. */
  readonly text: string;
}

/** The context where there is one, then the comment and what was written later below it, oldest first. */
export function remarksOn(
  one: Pick<NotesExcerpt, 'comment' | 'followUps'> & Partial<Pick<NotesExcerpt, 'context'>>,
  { notes }: Words,
): readonly Remark[] {
  const { comment, followUps, context = '' } = one;
  const around = context === '' ? [] : [{ label: notes.context, text: context }];
  const later = followUps.map(({ text, day }) => ({ label: notes.followUp(day), text }));
  const said = comment === '' ? [] : [{ label: notes.comment, text: comment }];
  return [...around, ...said, ...later];
}
