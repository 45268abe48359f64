import { lowest } from '../../core/lowest';

/** Where a block stands: its stretch of the essay's text, and px of the sheet. */
export interface Stand {
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly height: number;
}

/**
 * How far down the sheet an offset is, in px: inside its block by its share of the block's text,
 * which lines fill evenly, so that nothing is laid out for a tick. `stands` are in text order.
 */
export function heightOf(stands: readonly Stand[], offset: number): number {
  const next = lowest(stands.length, (at) => (stands[at]?.start ?? Infinity) > offset);
  const stand = stands[Math.max(0, next - 1)];
  if (stand === undefined) return 0;
  const share = (offset - stand.start) / Math.max(1, stand.end - stand.start);
  return stand.top + stand.height * Math.max(0, Math.min(1, share));
}

/** The heights as px of a ruler, each once, in order: a thousand matches are no more ticks than px. */
export function ticksAt(
  heights: readonly number[],
  sheet: number,
  ruler: number,
): readonly number[] {
  if (sheet <= 0) return [];
  const px = heights.map((height) => Math.round((height / sheet) * ruler));
  return [...new Set(px)].sort((a, b) => a - b);
}

/** px a thumb is never shorter than, so that it can be taken hold of. */
const shortestThumb = 24;

interface Thumb {
  readonly top: number;
  readonly height: number;
}

/** The viewport's thumb in px of the ruler; as tall as the ruler where nothing scrolls. */
export function thumbOf(top: number, view: number, sheet: number, ruler: number): Thumb {
  if (sheet <= view || sheet <= 0) return { top: 0, height: ruler };
  const height = Math.min(ruler, Math.max(shortestThumb, (ruler * view) / sheet));
  return { top: ((ruler - height) * top) / (sheet - view), height };
}

/** The scroll offset at which the thumb's top is at `top` px of the ruler: thumbOf turned round. */
export function scrollFor(top: number, view: number, sheet: number, ruler: number): number {
  const { height } = thumbOf(0, view, sheet, ruler);
  if (ruler <= height) return 0;
  return (Math.max(0, Math.min(ruler - height, top)) * (sheet - view)) / (ruler - height);
}
