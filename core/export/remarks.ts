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
  const remarks: Remark[] = [];
  if (context !== '') remarks.push({ label: notes.context, text: context });
  if (comment !== '') remarks.push({ label: notes.comment, text: comment });
  for (const { text, day } of followUps) remarks.push({ label: notes.followUp(day), text });
  return remarks;
}
