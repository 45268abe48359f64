import { describe } from '../../core/anchor/anchor';
import type { Anchor } from '../../core/anchor/anchor';
import type { Resolution } from '../../core/anchor/resolution';
import { plainCodes } from '../../core/anchor/plain-codes';
import { Resolver } from '../../core/anchor/resolver';
import type { TextRange } from '../../core/document/text-range';
import { trimmedRange } from '../../core/document/text-range';
import { editionId } from '../../core/ids';
import type { Truth } from './edited-text';
import { edited } from './edited-text';
import { madeText } from './made-text';
import { seeded } from './seeded';

const oldEdition = editionId('1'.repeat(64));
const newEdition = editionId('2'.repeat(64));
/** Overlap (intersection by union) from which on a range counts as right. */
const enoughOverlap = 0.7;

export interface AnchorCase {
  /** UTF-16 units of the text. */
  readonly length: number;
  readonly notes: number;
  /** Of characters that are edited, 0–1. */
  readonly share: number;
  readonly seed: number;
}

/** Anchors on a made text, the text after an edit, and where each truly went. */
export interface MadeAnchors {
  readonly before: string;
  readonly after: string;
  readonly anchors: readonly Anchor[];
  readonly truths: readonly (Truth | null)[];
}

/** Quotes: a fifth of 2–4 characters, three fifths of 8–47, a fifth of 60–179 (performance.md 4). */
export function madeAnchors({ length, notes, share, seed }: AnchorCase): MadeAnchors {
  const before = madeText(length, seed);
  const { text: after, truth } = edited(before, share, seed + 1);
  const random = seeded(seed + 2);
  const anchors: Anchor[] = [];
  while (anchors.length < notes) {
    const range = randomPassage(before, random);
    if (range !== null) anchors.push(describe(before, oldEdition, range));
  }
  return { before, after, anchors, truths: anchors.map(truth) };
}

function randomPassage(text: string, random: () => number): TextRange | null {
  const kind = random();
  const [least, more] = kind < 0.2 ? [2, 3] : kind < 0.8 ? [8, 40] : [60, 120];
  const size = least + Math.floor(random() * more);
  const start = Math.floor(random() * (text.length - size));
  return trimmedRange(text, { start, end: start + size });
}

export interface JudgedAnchors {
  /** Share of notes that are where they belong, 0–1; of a torn passage, on its greater part and to be checked. */
  readonly right: number;
  readonly sureButWrong: number;
  readonly kinds: Readonly<Record<Resolution['kind'], number>>;
}

/** Re-anchors made notes and holds the answers against the truth; `hasOld`: with the old edition's text at hand. */
export function judgedAnchors(made: AnchorCase, hasOld = true): JudgedAnchors {
  const anchors = madeAnchors(made);
  return judged(resolved(anchors, hasOld), anchors);
}

export function resolved({ before, after, anchors }: MadeAnchors, hasOld: boolean) {
  const old = hasOld ? [{ edition: oldEdition, text: before }] : [];
  const resolver = new Resolver({ edition: newEdition, text: after }, old);
  return anchors.map((anchor) => resolver.resolve(anchor));
}

/** Holds answers against the truth; there may be fewer anchors than were made, in their order. */
export function judged(
  answers: readonly Resolution[],
  made: Pick<MadeAnchors, 'after' | 'anchors' | 'truths'>,
): JudgedAnchors {
  const kinds = { sure: 0, moved: 0, orphan: 0 };
  let [right, sureButWrong] = [0, 0];
  for (const [index, resolution] of answers.entries()) {
    const anchor = made.anchors[index];
    if (anchor === undefined) throw new Error('more answers than anchors');
    const isIt = isRight(resolution, made.truths[index] ?? null, anchor, made.after);
    kinds[resolution.kind] += 1;
    if (isIt) right += 1;
    else if (resolution.kind === 'sure') sureButWrong += 1;
  }
  return { right: right / answers.length, sureButWrong, kinds };
}

function isRight(
  resolution: Resolution,
  truth: Truth | null,
  { quote }: Anchor,
  after: string,
): boolean {
  if (resolution.kind === 'orphan') return truth === null;
  if (truth === null) return false;
  const { start, end } = resolution.range;
  const overlap = overlapOf(resolution.range, truth.range);
  // The very same words in the very same place: an inserted letter may be taken for the old one.
  if (overlap > 0 && isSame(after.slice(start, end), quote)) return true;
  return truth.isTorn ? resolution.kind === 'moved' && overlap > 0 : overlap >= enoughOverlap;
}

function isSame(a: string, b: string): boolean {
  const [one, other] = [plainCodes(a), plainCodes(b)];
  return one.length === other.length && one.every((code, at) => code === other[at]);
}

function overlapOf(a: TextRange, b: TextRange): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const all = Math.max(a.end, b.end) - Math.min(a.start, b.start);
  return Math.max(0, common) / all;
}
