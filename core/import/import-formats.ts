/** The kinds of file that can be imported, by extension in lower case. */
export const importFormats = ['txt', 'md', 'html', 'docx', 'epub', 'meipi'] as const;
export type ImportFormatName = (typeof importFormats)[number];

/** Most bytes of a file that is imported (reliability.md 7). */
export const mostBytes = 100 * 1024 * 1024;
