import type { Annotation } from '../annotation/annotation';
import type { Thread } from '../annotation/thread';
import { dayIn } from '../local-day';
import type { Language } from '../settings';
import type { Words } from '../words/words';
import { cleanText, oneLine } from './clean-text';
import { htmlFragment } from './html';
import { markdown } from './markdown';
import { plainText } from './plain-text';
import type { NotesBlock, NotesExcerpt, NotesFollowUp, StudyNotes } from './study-notes';

/** An annotation as it is taken to another program. */
export interface CopiedNote extends Thread {
  /** The passage as the page shows it, whole. */
  readonly passage: string;
  /** The essay's title. */
  readonly title: string;
}

/** The same notes for programs of every kind. */
export interface CopiedForms {
  readonly plain: string;
  /** A piece of a page; all text in it is escaped. */
  readonly html: string;
  readonly markdown: string;
}

/** Notes in the order given, those of several essays under the titles of their essays; `timeZone` is an IANA name. */
export function copiedForms(
  notes: readonly CopiedNote[],
  { words, language, timeZone }: { words: Words; language: Language; timeZone: string },
): CopiedForms {
  const isOfMany = notes.some(({ title }) => title !== notes[0]?.title);
  const blocks = notes.flatMap((note, index): readonly NotesBlock[] => {
    const { title } = note;
    const isNew = isOfMany && title !== notes[index - 1]?.title;
    const text = words.notes.essay(oneLine(title));
    const excerpt = excerptOf(note, words, timeZone, isOfMany ? null : text);
    return isNew ? [{ kind: 'heading', level: 1, text }, excerpt] : [excerpt];
  });
  const document: StudyNotes = {
    title: '',
    creator: '',
    language,
    words,
    blocks,
    authors: [],
    tags: [],
    excerpts: notes.length,
    comments: 0,
  };
  return {
    plain: plainText.write(document),
    html: htmlFragment(document),
    markdown: markdown.write(document),
  };
}

/** `source`: where the passage is from, where no heading says it. */
function excerptOf(
  { annotation, followUps, passage }: CopiedNote,
  words: Words,
  timeZone: string,
  source: string | null,
): NotesExcerpt {
  const { id, pigment, comment, tags, starred } = annotation;
  const dayOf = ({ created }: Annotation) => {
    const day = dayIn(created, timeZone);
    return day === '' ? '' : words.notes.day(day);
  };
  const later = followUps.map((one): NotesFollowUp => {
    return { text: cleanText(one.comment), day: dayOf(one) };
  });
  return {
    kind: 'excerpt',
    id,
    pigment,
    passage: cleanText(passage),
    context: '',
    comment: cleanText(comment),
    followUps: later.filter(({ text }) => text !== ''),
    about: [
      words.pigments[pigment],
      ...(source === null ? [] : [source]),
      ...tags.map(oneLine).flatMap((tag) => (tag === '' ? [] : [words.notes.tag(tag)])),
      ...(starred ? [words.notes.starred] : []),
    ],
  };
}
