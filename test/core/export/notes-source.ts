import { describe } from '../../../core/anchor/anchor';
import type { Chapter, Excerpt } from '../../../core/export/chapter';
import type { ExportChoices } from '../../../core/export/export-choices';
import { defaultChoices, noSignature } from '../../../core/export/export-choices';
import type { NotesSource, StudyNotes } from '../../../core/export/study-notes';
import { studyNotes } from '../../../core/export/study-notes';
import { essayId } from '../../../core/ids';
import { wordsIn } from '../../../core/words/words';
import { annotationId, edition } from '../annotation/drawn-text';

/** An excerpt by its section path (`一、甲/（一）乙`, a last `1.` as its point); '?' for none. */
export function excerpt(
  passage: string,
  path: string,
  more: Partial<Omit<Excerpt, 'section'>> = {},
): Excerpt {
  const parts = path === '' ? [] : path.split('/');
  const point = parts.find((part) => /^\d/u.test(part)) ?? null;
  return {
    id: annotationId('passage'),
    kind: 'highlight',
    pigment: 'gamboge',
    target: describe(passage, edition, { start: 0, end: passage.length }),
    passage,
    around: '',
    comment: '',
    followUps: [],
    tags: [],
    starred: false,
    created: '2025-07-16T08:00:00.000Z',
    modified: '2025-07-16T08:00:00.000Z',
    section: path === '?' ? null : { headings: parts.filter((part) => part !== point), point },
    ...more,
  };
}

/** A later comment, a tag and a star, where the words of the first two are someone's own. */
export function laterOn(text: string): Pick<Excerpt, 'followUps' | 'tags' | 'starred'> {
  const instant = '2025-07-16T08:00:00.000Z';
  return {
    followUps: [{ id: annotationId('later'), comment: text, created: instant, modified: instant }],
    tags: [text],
    starred: true,
  };
}

export function chapter(excerpts: readonly Excerpt[], more: Partial<Chapter> = {}): Chapter {
  return {
    essay: essayId('a'.repeat(32)),
    text: null,
    title: '试论社区阅览室的建设与服务',
    author: '林知远',
    keywords: [],
    progress: 0.386,
    finished: false,
    reading: null,
    reflection: '',
    headed: true,
    excerpts,
    ...more,
  };
}

export type Options = Partial<Omit<NotesSource, 'choices' | 'chapters'>> & {
  readonly choices?: Partial<ExportChoices>;
  readonly content?: Partial<ExportChoices['content']>;
};

export function source(chapters: readonly Chapter[], options: Options = {}): NotesSource {
  const { choices, content, ...more } = options;
  const language = more.language ?? 'zh-CN';
  return {
    chapters,
    choices: {
      ...defaultChoices,
      ...choices,
      content: { ...defaultChoices.content, ...choices?.content, ...content },
    },
    signature: noSignature,
    now: '2025-07-20T01:00:00.000Z',
    timeZone: 'Asia/Shanghai',
    language,
    words: wordsIn(language),
    ...more,
  };
}

/** The document of some chapters, as the options make it. */
export function notesOf(chapters: readonly Chapter[], options: Options = {}): StudyNotes {
  return studyNotes(source(chapters, options));
}
