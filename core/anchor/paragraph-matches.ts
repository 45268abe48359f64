import type { Match, TextPair } from './match';

/** A shorter paragraph ("一、") may stand anywhere: alone it proves nothing. */
const shortestProof = 12;

const lineEnd = 0x0a;

interface Paragraph {
  readonly start: number;
  readonly length: number;
  readonly hash: number;
}

/**
 * Paragraphs that both texts have, moved ones too: those that stand once in each (as in a patience
 * diff), and from there on their neighbours, which may repeat. Cheap: both texts are read once.
 */
export function paragraphMatches({ before, after }: TextPair): readonly Match[] {
  const old = paragraphsOf(before);
  const now = paragraphsOf(after);
  const onceNow = onceByHash(now);
  const partner = new Int32Array(old.length).fill(-1);
  const taken = new Uint8Array(now.length);
  const isSame = (i: number, j: number): boolean => {
    const [a, b] = [old[i], now[j]];
    if (a === undefined || b === undefined || a.hash !== b.hash || a.length !== b.length)
      return false;
    for (let at = 0; at < a.length; at += 1) {
      if (before[a.start + at] !== after[b.start + at]) return false;
    }
    return true;
  };
  const pair = (i: number, j: number): boolean => {
    if (partner[i] !== -1 || taken[j] !== 0 || !isSame(i, j)) return false;
    partner[i] = j;
    taken[j] = 1;
    return true;
  };
  for (const [hash, i] of onceByHash(old)) {
    const j = onceNow.get(hash);
    if (j === undefined || j < 0 || i < 0) continue;
    if ((old[i]?.length ?? 0) >= shortestProof) pair(i, j);
  }
  for (let i = 0; i < old.length; i += 1) follow(i, 1);
  for (let i = old.length - 1; i >= 0; i -= 1) follow(i, -1);
  return joined(old, now, partner);

  /** A neighbour of a pair is paired with its own neighbour where they are the same. */
  function follow(i: number, step: 1 | -1): void {
    const j = partner[i] ?? -1;
    if (j < 0) return;
    const [next, other] = [i + step, j + step];
    if (next >= 0 && next < old.length && other >= 0 && other < now.length) pair(next, other);
  }
}

/** Index of each hash's only paragraph; -1 where there are several. */
function onceByHash(paragraphs: readonly Paragraph[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const [index, { hash }] of paragraphs.entries()) {
    found.set(hash, found.has(hash) ? -1 : index);
  }
  return found;
}

function paragraphsOf(codes: Uint16Array): readonly Paragraph[] {
  const found: Paragraph[] = [];
  let start = 0;
  let hash = 0;
  for (let at = 0; at <= codes.length; at += 1) {
    const code = at < codes.length ? (codes[at] ?? 0) : lineEnd;
    if (code !== lineEnd) {
      hash = (Math.imul(hash, 31) + code) | 0;
      continue;
    }
    if (at > start) found.push({ start, length: at - start, hash });
    start = at + 1;
    hash = 0;
  }
  return found;
}

/** Pairs that follow each other in both texts with their line ends, as one match. */
function joined(
  old: readonly Paragraph[],
  now: readonly Paragraph[],
  partner: Int32Array,
): readonly Match[] {
  const matches: Match[] = [];
  for (const [i, { start, length }] of old.entries()) {
    const twin = now[partner[i] ?? -1];
    if (twin === undefined) continue;
    const last = matches.at(-1);
    const follows =
      last !== undefined &&
      last.before + last.length + 1 === start &&
      last.after + last.length + 1 === twin.start;
    if (follows) matches[matches.length - 1] = { ...last, length: last.length + 1 + length };
    else matches.push({ before: start, after: twin.start, length });
  }
  return matches;
}
