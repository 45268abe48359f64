/**
 * Whole numbers with commas between thousands, as Chinese and English both write them here (ux.md 13).
 * By hand: the first page has them, and the engine's own words for numbers cost it some 15 ms.
 */
export const thousands = {
  format: (n: number): string => String(n).replaceAll(/\B(?=(?:\d{3})+$)/gu, ','),
};

/** A number with its English noun, singular or plural. */
export const count = (n: number, one: string, many: string): string =>
  `${thousands.format(n)} ${n === 1 ? one : many}`;
