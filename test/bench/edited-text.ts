import type { TextRange } from '../../core/document/text-range';
import { seeded } from './seeded';

/** Where a passage truly went. */
export interface Truth {
  /** Of a passage that was torn apart, the greater part. */
  readonly range: TextRange;
  readonly isTorn: boolean;
}

/** A text after editing, which knows where everything came from. */
export interface EditedText {
  readonly text: string;
  /** null where nothing of the passage is left. */
  readonly truth: (range: TextRange) => Truth | null;
}

/** New units in the middle of a passage that tear it apart. */
const tearing = 64;
/** Share of what is left that must stand together for a passage to be whole. */
const wholeEnough = 0.9;

/**
 * Edits a share of a text's characters: runs of one to six replaced, inserted or deleted; a fifth of
 * that share of its paragraphs each moved, deleted and added; the same share with the width of its
 * punctuation changed.
 */
export function edited(text: string, share: number, seed: number): EditedText {
  const random = seeded(seed);
  const codes: number[] = [];
  /** For each unit of the new text, the old one that it is or stands for; -1 for an insertion. */
  const origins: number[] = [];
  const paragraphs = paragraphsOf(text);
  for (const [start, end] of moved(paragraphs, share / 5, random)) {
    if (start < 0) {
      insert(120);
      push(0x0a, -1);
      continue;
    }
    const isRewidthed = random() < share;
    for (let at = start; at < end; at += 1) {
      if (random() < share / 3.5 && text.charCodeAt(at) !== 0x0a) {
        at = edit(at, Math.min(end, at + 1 + Math.floor(random() * 6)));
        continue;
      }
      const code = text.charCodeAt(at);
      push(isRewidthed ? otherWidth(code) : code, at);
    }
  }
  const now = joined(codes);
  return { text: now, truth: truthOf(origins, text.length) };

  /** One run; gives the last old unit that is dealt with. */
  function edit(at: number, end: number): number {
    const kind = random();
    if (kind < 1 / 3) {
      insert(end - at);
      push(text.charCodeAt(at), at);
      return at;
    }
    if (kind < 2 / 3) return end - 1;
    for (let one = at; one < end; one += 1) push(randomHan(), one);
    return end - 1;
  }

  function insert(count: number): void {
    for (let one = 0; one < count; one += 1) push(randomHan(), -1);
  }

  function randomHan(): number {
    return 0x4e00 + Math.floor(3755 ** random());
  }

  function push(code: number, origin: number): void {
    codes.push(code);
    origins.push(origin);
  }
}

function paragraphsOf(text: string): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    found.push([start, end + 1]);
    start = end + 1;
  }
  if (start < text.length) found.push([start, text.length]);
  return found;
}

/** Paragraphs in their new order; [-1, -1] stands for a new one. */
function moved(
  paragraphs: readonly (readonly [number, number])[],
  share: number,
  random: () => number,
): readonly (readonly [number, number])[] {
  const out: (readonly [number, number])[] = [];
  const carried: (readonly [number, number])[] = [];
  for (const paragraph of paragraphs) {
    const kind = random();
    if (kind < share) carried.push(paragraph);
    else if (kind >= 2 * share) out.push(paragraph);
    if (random() < share) out.push([-1, -1]);
    if (carried.length > 0 && random() < share) out.push(...carried.splice(0, 1));
  }
  return [...out, ...carried];
}

/** Marks that one edition has full width and the next half width. */
const widths = ['，,', '。.', '；;'];
const otherWidths = new Map(
  widths.flatMap((pair) => [
    [pair.charCodeAt(0), pair.charCodeAt(1)],
    [pair.charCodeAt(1), pair.charCodeAt(0)],
  ]),
);

function otherWidth(code: number): number {
  return otherWidths.get(code) ?? code;
}

function joined(codes: readonly number[]): string {
  const parts: string[] = [];
  for (let at = 0; at < codes.length; at += 10_000) {
    parts.push(String.fromCharCode(...codes.slice(at, at + 10_000)));
  }
  return parts.join('');
}

function truthOf(origins: readonly number[], length: number): EditedText['truth'] {
  const now = new Int32Array(length).fill(-1);
  for (const [at, origin] of origins.entries()) if (origin >= 0) now[origin] = at;
  return ({ start, end }) => {
    const parts: number[][] = [];
    for (const at of now.subarray(start, end)) {
      if (at < 0) continue;
      const last = parts.at(-1)?.at(-1);
      if (last !== undefined && at > last && at - last <= tearing) parts.at(-1)?.push(at);
      else parts.push([at]);
    }
    const [greatest] = parts.sort((a, b) => b.length - a.length);
    const [first, last] = [greatest?.[0], greatest?.at(-1)];
    if (first === undefined || last === undefined) return null;
    const whole = parts.reduce((sum, part) => sum + part.length, 0);
    const isTorn = (greatest?.length ?? 0) < whole * wholeEnough;
    return { range: { start: first, end: last + 1 }, isTorn };
  };
}
