import type { Chapter } from '../../../core/export/chapter';
import type { StudyNotes } from '../../../core/export/study-notes';
import { hostileTexts } from './hostile-text';
import { chapter, excerpt, notesOf } from './notes-source';

/** Every hostile text wherever someone else's words may stand: title, author, passage, comment … */
const chapters: readonly Chapter[] = hostileTexts.map(([, text]) => {
  const section = { headings: [text, `（一）${text}`], point: text };
  const note = { ...excerpt(text, '', { comment: text, pigment: 'carmine' as const }), section };
  return chapter([note, { ...note, pigment: 'gamboge' }, { ...note, section: null }], {
    title: text,
    author: text,
    keywords: [text],
    reflection: text,
  });
});

/** The notes on all of them in one document. */
export const hostileNotes: StudyNotes = notesOf(chapters, {
  choices: { scope: 'all' },
  content: { dates: true },
  signature: { name: '<script>PWNED()</script>', unit: '"><img src=x onerror=PWNED()>' },
});
