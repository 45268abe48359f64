/** A stretch that two texts have in common: UTF-16 offsets in the old and the new one, and its length. */
export interface Match {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/** Two texts as plain codes, the old one first. */
export interface TextPair {
  readonly before: Uint16Array;
  readonly after: Uint16Array;
}

/** A stretch of the old text beside one of the new text; ends exclusive. */
export interface Gap {
  readonly before: number;
  readonly beforeEnd: number;
  readonly after: number;
  readonly afterEnd: number;
}

/** In the old text's order. */
export function inOldOrder(matches: readonly Match[]): Match[] {
  return [...matches].sort((a, b) => a.before - b.before);
}

/** Stretches of a text of `length` units that no match covers; `side` tells of which text. */
export function uncovered(
  matches: readonly Match[],
  side: 'before' | 'after',
  length: number,
): readonly (readonly [start: number, end: number])[] {
  const sorted = [...matches].sort((a, b) => a[side] - b[side]);
  const free: (readonly [number, number])[] = [];
  let from = 0;
  for (const match of sorted) {
    if (match[side] > from) free.push([from, match[side]]);
    from = Math.max(from, match[side] + match.length);
  }
  if (from < length) free.push([from, length]);
  return free;
}
