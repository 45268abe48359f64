import { plainComment } from '../annotation/plain-comment';
import type { Excerpt } from './chapter';
import { commentsOn } from './chapter';
import { cleanText } from './clean-text';
import { dayIn } from '../local-day';
import type { NotesExcerpt, NotesFollowUp, NotesSource } from './study-notes';

type Said = Pick<NotesExcerpt, 'comment' | 'followUps'>;

/** The comment on a passage and the later ones, where comments are wanted. */
export function saidOn({ choices, words, timeZone }: NotesSource, excerpt: Excerpt): Said {
  if (!choices.content.comments) return { comment: '', followUps: [] };
  const followUps = excerpt.followUps.map(({ comment, created }): NotesFollowUp => {
    const day = dayIn(created, timeZone);
    // Also without 日期: it is what tells a later comment from the first.
    return { text: cleanText(plainComment(comment)), day: day === '' ? '' : words.notes.day(day) };
  });
  return {
    comment: cleanText(plainComment(excerpt.comment)),
    followUps: followUps.filter(({ text }) => text !== ''),
  };
}

/** Whether anything of a passage would be shown. */
export function hasWords(one: Said & { readonly passage: string }): boolean {
  return one.passage !== '' || commentsOn(one) > 0;
}
