/** A script of Chinese in which a text is written. */
export type Written = 'simplified' | 'traditional';

/** How the page shows an essay's characters: as they are written, or in one script. */
export const scripts = ['original', 'simplified', 'traditional'] as const;
export type Script = (typeof scripts)[number];

/** Characters that only traditional texts have, by which a typeface for them is asked for. */
export const onlyTraditional = '這裡體';
