/** The smallest number below `count` that passes, or `count`; `passes` turns true once and stays. */
export function lowest(count: number, passes: (at: number) => boolean): number {
  return lowestFrom(0, count, passes);
}

/** The same, asked first around a guess: where that is good, the answer is there after two questions. */
export function lowestNear(count: number, guess: number, passes: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  let at = guess;
  for (let step = 1; at >= low && at < high; step *= 2) {
    if (passes(at)) {
      high = at;
      at -= step;
    } else {
      low = at + 1;
      at += step;
    }
  }
  return lowestFrom(low, high, passes);
}

function lowestFrom(from: number, to: number, passes: (at: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
