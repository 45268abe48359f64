import { plainComment } from '../annotation/plain-comment';
import { dayIn } from '../local-day';
import { paragraphsOf } from './clean-text';
import type { Edition, EditionComment, EditionNote } from './edition';

/** What was written at one time: the name of a follow-up, '' for the comment itself. */
interface Said {
  readonly name: string;
  readonly lines: readonly string[];
}

/** What stands beside a passage: the note's number and kind, what was written, and what is told of it. */
export interface Aside {
  readonly head: string;
  readonly said: readonly Said[];
  readonly about: string;
}

export function asideOf({ words, timeZone }: Edition, note: EditionNote): Aside {
  const { number, pigment, comment, followUps, about, created } = note;
  const day = (instant: string) => {
    const local = dayIn(instant, timeZone);
    return local === '' ? '' : words.notes.day(local);
  };
  const later = followUps.map((one) => said(words.notes.followUp(day(one.created)), one));
  const told = [...about, day(comment?.created ?? created)].filter((one) => one !== '');
  return {
    head: `${number} ${words.pigments[pigment]}`,
    said: comment === null ? later : [said('', comment), ...later],
    about: told.join(words.notes.listJoin),
  };
}

function said(name: string, { text }: EditionComment): Said {
  return { name, lines: paragraphsOf(plainComment(text)) };
}
