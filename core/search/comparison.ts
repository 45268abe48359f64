/**
 * What a search does not tell apart. 'alike': width, case, simplified and traditional characters,
 * spaces. 'letters': punctuation and symbols too, as if they were not there. 'exact': nothing.
 */
export const comparisons = ['alike', 'letters', 'exact'] as const;
export type Comparison = (typeof comparisons)[number];

/** How the reader may have an essay searched: by a comparison, or by a regular expression. */
export const waysToFind = [...comparisons, 'pattern'] as const;
export type WayToFind = (typeof waysToFind)[number];
