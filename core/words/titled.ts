/** A title in book title marks; those that are in it become single ones (GB/T 15834). */
export function titled(title: string): string {
  const inner = title.replace(/《/gu, '〈').replace(/》/gu, '〉');
  return `《${inner}》`;
}
