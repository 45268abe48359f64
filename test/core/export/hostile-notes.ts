import type { StudyNotes } from '../../../core/export/study-notes';
import { hostileTexts } from './hostile-text';
import { chapter, excerpt, laterOn, notesOf } from './notes-source';

/**
 * Texts in one document, each wherever someone else's words may stand: title, author, heading,
 * passage, comment, later comment, tag, reflection.
 */
export function hostileNotes(texts: readonly string[]): StudyNotes {
  const chapters = texts.map((text) => {
    const section = { headings: [text, `（一）${text}`], point: text };
    const note = {
      ...excerpt(text, '', { comment: text, pigment: 'carmine', ...laterOn(text) }),
      section,
    };
    return chapter([note, { ...note, pigment: 'gamboge' }, { ...note, section: null }], {
      title: text,
      author: text,
      keywords: [text],
      reflection: text,
    });
  });
  return notesOf(chapters, {
    choices: { scope: 'all' },
    content: { dates: true },
    signature: { name: '<script>PWNED()</script>', unit: '"><img src=x onerror=PWNED()>' },
  });
}

/** All of them. */
export const allHostileNotes: StudyNotes = hostileNotes(hostileTexts.map(([, text]) => text));
