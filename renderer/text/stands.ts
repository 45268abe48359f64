import { lowest } from '../../core/lowest';
import { partsOf, startOfPart } from './sections';

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

/**
 * Those of some passages in text order whose beginning stands within a window's height of the window,
 * so that asking where they stand lays out little; all of them in a text that is laid out whole.
 */
export function nearView<Passage extends { readonly start: number }>(
  passages: readonly Passage[],
  stands: readonly Stand[],
  sheet: Element,
): readonly Passage[] {
  if (stands.length === 0) return passages;
  const above = -sheet.getBoundingClientRect().top;
  const [from, to] = [above - window.innerHeight, above + 2 * window.innerHeight];
  const first = lowest(stands.length, (at) => bottomOf(stands[at]) > from);
  const behind = lowest(stands.length, (at) => (stands[at]?.top ?? Infinity) >= to);
  return passages.slice(firstFrom(first), firstFrom(behind));

  /** The index of the first passage that begins in a stand or behind it. */
  function firstFrom(stand: number): number {
    // What comes before the first, as the title, stands with it.
    if (stand === 0) return 0;
    const offset = stands[stand]?.start ?? Infinity;
    return lowest(passages.length, (at) => (passages[at]?.start ?? Infinity) >= offset);
  }
}

const bottomOf = (stand: Stand | undefined) =>
  stand === undefined ? Infinity : stand.top + stand.height;

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
