import type { ExportFormatName } from './export-choices';

/** The extension of each format's files, without the dot. */
export const extensions: Readonly<Record<ExportFormatName, string>> = {
  word: 'docx',
  markdown: 'md',
  obsidian: 'md',
  html: 'html',
  pdf: 'pdf',
  txt: 'txt',
  csv: 'csv',
  'json-ld': 'jsonld',
  meipi: 'meipi',
};
