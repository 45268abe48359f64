/**
 * What is written: 学习笔记, the notes alone; 批注本, the whole essay with its notes beside it; 阅读小结, a page
 * on what the reading came to.
 */
export const works = ['notes', 'edition', 'summary'] as const;
export type Work = (typeof works)[number];

/** The formats that are text, which is what the preview shows of them. */
export const textFormats = ['markdown', 'obsidian', 'txt', 'csv', 'json-ld'] as const;
export type TextFormatName = (typeof textFormats)[number];

/** The formats that study notes are written in. */
export const notesFormats = ['word', 'pdf', 'html', ...textFormats] as const;
/** The formats that an annotated edition is written in. */
export const editionFormats = ['word', 'html', 'pdf', 'meipi'] as const;
/** The formats that 阅读小结 is written in. */
export const summaryFormats = ['word', 'pdf', 'html', 'markdown'] as const;
export type ExportFormatName = (typeof notesFormats | typeof editionFormats)[number];

/** 范围: the essay on show, its collection, or every essay that has notes. */
export const exportScopes = ['essay', 'collection', 'all'] as const;
export type ExportScope = (typeof exportScopes)[number];

/** 编排: in text order under the essay's headings, by colour, or by tag. */
export const arrangements = ['text', 'colour', 'tag'] as const;
export type Arrangement = (typeof arrangements)[number];

/** 内容: what goes in besides 阅读小结, which always does. */
export const exportContents = [
  'heading',
  'reflection',
  'excerpts',
  'context',
  'comments',
  'dates',
] as const;
export type ExportContent = (typeof exportContents)[number];

/** What goes into an annotated edition besides the essay and its marks, which always do. */
export const editionContents = ['reflection', 'comments'] as const;
export type EditionContent = (typeof editionContents)[number];

/** 文件: the notes of several essays in one, or a file of each. */
export const exportFiles = ['one', 'each'] as const;
export type ExportFiles = (typeof exportFiles)[number];

/** 版式 of Word documents: 通用, or 公文 after GB/T 9704. */
export const wordLayouts = ['common', 'official'] as const;
export type WordLayout = (typeof wordLayouts)[number];

/** What the reader chose for annotated editions. */
export interface EditionChoices {
  readonly content: Readonly<Record<EditionContent, boolean>>;
  readonly format: (typeof editionFormats)[number];
}

/** What the reader chose in the export dialog (ux.md 7.14); remembered. */
export interface ExportChoices {
  readonly work: Work;
  readonly scope: ExportScope;
  readonly content: Readonly<Record<ExportContent, boolean>>;
  readonly arrangement: Arrangement;
  readonly format: (typeof notesFormats)[number];
  readonly edition: EditionChoices;
  readonly summary: { readonly format: (typeof summaryFormats)[number] };
  readonly layout: WordLayout;
  readonly files: ExportFiles;
}

export const defaultEdition: EditionChoices = {
  content: { reflection: true, comments: true },
  format: 'word',
};

export const defaultChoices: ExportChoices = {
  work: 'notes',
  scope: 'essay',
  content: {
    heading: true,
    reflection: true,
    excerpts: true,
    context: false,
    comments: true,
    dates: false,
  },
  arrangement: 'text',
  format: 'word',
  edition: defaultEdition,
  summary: { format: 'word' },
  layout: 'common',
  files: 'one',
};

/** The format in force: each work has its own. */
export function formatOf({ work, format, edition, summary }: ExportChoices): ExportFormatName {
  return work === 'notes' ? format : (work === 'edition' ? edition : summary).format;
}

export function isTextFormat(format: ExportFormatName): format is TextFormatName {
  return textFormats.some((one) => one === format);
}

/** 署名: who hands the notes in; both may be empty. */
export interface Signature {
  readonly name: string;
  /** 单位, or a class or number. */
  readonly unit: string;
}

export const noSignature: Signature = { name: '', unit: '' };

/** Most characters (UTF-16) of a name or unit. */
export const longestSignature = 60;
