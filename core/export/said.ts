import { plainComment } from '../annotation/plain-comment';
import type { Excerpt } from './chapter';
import { commentsOn } from './chapter';
import { cleanText } from './clean-text';
import { dayIn } from '../local-day';
import type { NotesExcerpt, NotesFollowUp, NotesSource } from './study-notes';

type Said = Pick<NotesExcerpt, 'comment' | 'followUps'>;

const noneLater: readonly NotesFollowUp[] = [];

/** The comment on a passage and the later ones, where comments are wanted. */
export function saidOn({ choices, words, timeZone }: NotesSource, excerpt: Excerpt): Said {
  if (!choices.content.comments) return { comment: '', followUps: [] };
  const comment = cleanText(plainComment(excerpt.comment));
  if (excerpt.followUps.length === 0) return { comment, followUps: noneLater };
  const followUps = excerpt.followUps.map((later): NotesFollowUp => {
    const day = dayIn(later.created, timeZone);
    const text = cleanText(plainComment(later.comment));
    // Also without 日期: it is what tells a later comment from the first.
    return { text, day: day === '' ? '' : words.notes.day(day) };
  });
  return { comment, followUps: followUps.filter(({ text }) => text !== '') };
}

/** Whether anything of a passage would be shown. */
export function hasWords(one: Said & { readonly passage: string }): boolean {
  return one.passage !== '' || commentsOn(one) > 0;
}
