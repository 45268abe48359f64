/** Digits with commas between thousands, as Chinese and English both write them here (ux.md 13). */
export const thousands = new Intl.NumberFormat('en');

/** A number with its English noun, singular or plural. */
export const count = (n: number, one: string, many: string): string =>
  `${thousands.format(n)} ${n === 1 ? one : many}`;
