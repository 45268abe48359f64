import type { Pigment } from '../../core/annotation/pigment';
import { pigments } from '../../core/annotation/pigment';

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

/** A tick of the ruler, in px of it. */
export interface ColouredTick {
  readonly top: number;
  readonly pigment: Pigment;
}

/** The same for marks in their colours: of each colour a px has one tick, the later mark's on top. */
export function colouredTicks(
  marks: readonly { readonly height: number; readonly pigment: Pigment }[],
  sheet: number,
  ruler: number,
): readonly ColouredTick[] {
  if (sheet <= 0) return [];
  const ticks = new Map<number, ColouredTick>();
  for (const { height, pigment } of marks) {
    const top = Math.round((height / sheet) * ruler);
    const key = top * pigments.length + pigments.indexOf(pigment);
    if (!ticks.has(key)) ticks.set(key, { top, pigment });
  }
  return [...ticks.values()];
}

/** Whether two rows of ticks look the same. */
export function sameTicks(a: readonly ColouredTick[], b: readonly ColouredTick[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ top, pigment }, at) => b[at]?.top === top && b[at].pigment === pigment)
  );
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
