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
 * Tells whether an offset lies within a window's height of the window, so that asking where it stands
 * lays out little; true everywhere of a text that is laid out whole.
 */
export function nearView(stands: readonly Stand[], sheet: Element): (offset: number) => boolean {
  if (stands.length === 0) return () => true;
  const above = -sheet.getBoundingClientRect().top;
  const [from, to] = [above - window.innerHeight, above + 2 * window.innerHeight];
  return (offset) => {
    const stand = standAt(stands, offset);
    return stand === undefined || (stand.top + stand.height > from && stand.top < to);
  };
}

/**
 * How far down the sheet an offset is, in px: inside its stand by its share of the text there, which
 * lines fill evenly, so that nothing is laid out for it. `stands` are in text order.
 */
export function heightOf(stands: readonly Stand[], offset: number): number {
  const stand = standAt(stands, offset);
  if (stand === undefined) return 0;
  const share = (offset - stand.start) / Math.max(1, stand.end - stand.start);
  return stand.top + stand.height * Math.max(0, Math.min(1, share));
}

function standAt(stands: readonly Stand[], offset: number): Stand | undefined {
  const next = lowest(stands.length, (at) => (stands[at]?.start ?? Infinity) > offset);
  return stands[Math.max(0, next - 1)];
}
