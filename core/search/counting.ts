import { fold } from './fold';
import type { LibraryQuery } from './library-query';
import type { Stock } from './stock';

/** How many matches each slot of these stocks has, together; 0 where a wanted word lacks or an unwanted one is there. */
export function counted(
  stocks: readonly Stock[],
  slots: number,
  { wanted, unwanted }: LibraryQuery,
): Uint32Array {
  const countsOf = (word: string) => {
    const folded = fold(word).text;
    const counts = new Uint32Array(slots);
    for (const stock of stocks) stock.count(folded, counts);
    return counts;
  };
  const [first = new Uint32Array(slots), ...others] = wanted.map(countsOf);
  for (const counts of others) {
    counts.forEach((count, slot) => {
      const before = first[slot] ?? 0;
      first[slot] = before === 0 || count === 0 ? 0 : before + count;
    });
  }
  for (const counts of unwanted.map(countsOf)) {
    counts.forEach((count, slot) => {
      if (count > 0) first[slot] = 0;
    });
  }
  return first;
}
