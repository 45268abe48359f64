import type { TextRange } from '../../core/document/text-range';
import { lowest } from '../../core/lowest';
import { partsOf, sectionBelow, sectionFrom, startOfPart } from './sections';

/** Where a block, or a part of a long text, stands: its stretch of the essay's text, and px of the sheet. */
export interface Stand {
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly height: number;
}

/** The parts of a long text, `length` UTF-16 units of it, from one read of the page; none where it is laid out whole. */
export function partStands(root: Element, sheet: Element, length: number): readonly Stand[] {
  const origin = sheet.getBoundingClientRect().top;
  const parts = partsOf(root);
  return parts.map((part, at) => {
    const next = parts[at + 1];
    const { top, height } = part.getBoundingClientRect();
    const end = next === undefined ? length : startOfPart(next);
    return { start: startOfPart(part), end, top: top - origin, height };
  });
}

/** A stretch of the essay's text that stands near the view. */
export type Nearby = TextRange;

/** All of a text, for one that is laid out whole. */
export const everything: Nearby = { start: 0, end: Infinity };

/**
 * The sections of a long text of which some stands within a window's height of the window, so that
 * asking where passages stand lays out little; all of a text that is laid out whole.
 */
export function nearbyIn(root: Element): Nearby {
  if (partsOf(root).length === 0) return everything;
  const first = sectionBelow(root, -window.innerHeight);
  const behind = sectionFrom(root, 2 * window.innerHeight);
  return {
    // What comes before the first, as the title, stands with it.
    start: first === null || isFirst(root, first) ? 0 : startOfPart(first),
    end: behind === null ? Infinity : startOfPart(behind),
  };
}

function isFirst(root: Element, section: Element): boolean {
  return startOfPart(section) === startOfPart(partsOf(root)[0]);
}

/** Those of some passages in text order that begin nearby. */
export function beginningIn<Passage extends { readonly start: number }>(
  passages: readonly Passage[],
  { start, end }: Nearby,
): readonly Passage[] {
  if (start === 0 && end === Infinity) return passages;
  const firstFrom = (offset: number) =>
    lowest(passages.length, (at) => (passages[at]?.start ?? Infinity) >= offset);
  return passages.slice(firstFrom(start), firstFrom(end));
}

/**
 * How far down the sheet an offset is, in px: inside its stand by its share of the text there, which
 * lines fill evenly, so that nothing is laid out for it. `stands` are in text order.
 */
export function heightOf(stands: readonly Stand[], offset: number): number {
  const next = lowest(stands.length, (at) => (stands[at]?.start ?? Infinity) > offset);
  return heightIn(stands[Math.max(0, next - 1)], offset);
}

/** The same of passages in text order, all in one walk: where each begins. */
export function heightsOf(
  stands: readonly Stand[],
  passages: readonly { readonly start: number }[],
): readonly number[] {
  let at = 0;
  return passages.map(({ start }) => {
    while ((stands[at + 1]?.start ?? Infinity) <= start) at += 1;
    return heightIn(stands[at], start);
  });
}

function heightIn(stand: Stand | undefined, offset: number): number {
  if (stand === undefined) return 0;
  const share = (offset - stand.start) / Math.max(1, stand.end - stand.start);
  return stand.top + stand.height * Math.max(0, Math.min(1, share));
}
