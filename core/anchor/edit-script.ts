import type { Gap, Match, TextPair } from './match';

/** Differences after which two stretches are taken to have little in common. */
const mostDifferences = 400;

/**
 * What two stretches have in common at the least number of insertions and deletions: E. Myers, "An
 * O(ND) Difference Algorithm and Its Variations" (1986), the greedy forward form. Gives no matches
 * past `mostDifferences`.
 */
export function editScript({ before, after }: TextPair, gap: Gap): readonly Match[] {
  const n = gap.beforeEnd - gap.before;
  const m = gap.afterEnd - gap.after;
  const most = Math.min(n + m, mostDifferences);
  // furthest[k + most + 1]: how far the old stretch is read on diagonal k = read old − read new.
  const furthest = new Int32Array(2 * most + 3);
  const trail: Int32Array[] = [];
  for (let d = 0; d <= most; d += 1) {
    trail.push(furthest.slice(most - d, most + d + 3));
    for (let k = -d; k <= d; k += 2) {
      const at = k + most + 1;
      const [below, above] = [furthest[at + 1] ?? 0, furthest[at - 1] ?? 0];
      let x = k === -d || (k !== d && above < below) ? below : above + 1;
      while (x < n && x - k < m && before[gap.before + x] === after[gap.after + x - k]) x += 1;
      furthest[at] = x;
      if (x >= n && x - k >= m) return walkedBack(trail, gap, n, m);
    }
  }
  return [];
}

/** The matches on the way that was found, from its end to its start. */
function walkedBack(
  trail: readonly Int32Array[],
  gap: Gap,
  n: number,
  m: number,
): readonly Match[] {
  const matches: Match[] = [];
  let [x, y] = [n, m];
  for (let d = trail.length - 1; d >= 0 && (x > 0 || y > 0); d -= 1) {
    const furthest = trail[d];
    if (furthest === undefined) break;
    const k = x - y;
    // Each kept row begins at diagonal −d − 1.
    const reached = (diagonal: number): number => furthest[diagonal + d + 1] ?? 0;
    const fromBelow = k === -d || (k !== d && reached(k - 1) < reached(k + 1));
    const start = d === 0 ? 0 : fromBelow ? reached(k + 1) : reached(k - 1);
    const from = d === 0 ? 0 : fromBelow ? start : start + 1;
    const length = x - from;
    if (length > 0) {
      matches.unshift({ before: gap.before + from, after: gap.after + y - length, length });
    }
    if (d === 0) break;
    x = start;
    y = start - (fromBelow ? k + 1 : k - 1);
  }
  return matches;
}
