/** The smallest number below `count` that passes, or `count`; `passes` turns true once and stays. */
export function lowest(count: number, passes: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
