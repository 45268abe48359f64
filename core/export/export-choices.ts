/** The formats that study notes are written in. */
export const exportFormatNames = ['word', 'markdown', 'html', 'pdf'] as const;
export type ExportFormatName = (typeof exportFormatNames)[number];

/** 范围: the essay on show, or every essay that has notes. */
export const exportScopes = ['essay', 'all'] as const;
export type ExportScope = (typeof exportScopes)[number];

/** 编排: in text order under the essay's headings, or by colour. */
export const arrangements = ['text', 'colour'] as const;
export type Arrangement = (typeof arrangements)[number];

/** 内容: what goes in besides 阅读小结, which always does. */
export const exportContents = ['heading', 'reflection', 'excerpts', 'comments', 'dates'] as const;
export type ExportContent = (typeof exportContents)[number];

/** What the reader chose in the export dialog (ux.md 7.14); remembered. */
export interface ExportChoices {
  readonly scope: ExportScope;
  readonly content: Readonly<Record<ExportContent, boolean>>;
  readonly arrangement: Arrangement;
  readonly format: ExportFormatName;
}

export const defaultChoices: ExportChoices = {
  scope: 'essay',
  content: { heading: true, reflection: true, excerpts: true, comments: true, dates: false },
  arrangement: 'text',
  format: 'word',
};

/** 署名: who hands the notes in; both may be empty. */
export interface Signature {
  readonly name: string;
  /** 单位, or a class or number. */
  readonly unit: string;
}

export const noSignature: Signature = { name: '', unit: '' };

/** Most characters (UTF-16) of a name or unit. */
export const longestSignature = 60;
