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

/** A mark with how far down the sheet it stands, in px. */
export interface RulerMark {
  readonly height: number;
  readonly pigment: Pigment;
}

interface CountedTick extends ColouredTick {
  readonly marks: number;
  /** px down the sheet of the lowest of its marks. */
  readonly height: number;
}

/** The ticks of marks in their colours: of each colour a px has one, the later mark's on top. */
export class ColouredTicks {
  readonly #sheet: number;
  readonly #ruler: number;
  readonly #ticks = new Map<number, CountedTick>();

  /** `sheet` and `ruler` in px. */
  constructor(sheet: number, ruler: number) {
    [this.#sheet, this.#ruler] = [sheet, ruler];
  }

  add({ height, pigment }: RulerMark): void {
    const { top, key } = this.#placeOf({ height, pigment });
    const { marks = 0, height: lowest = 0 } = this.#ticks.get(key) ?? {};
    const tick = { top, pigment, marks: marks + 1, height: Math.max(lowest, height) };
    this.#ticks.set(key, tick);
  }

  /** Takes a mark away that was added. */
  remove(mark: RulerMark): void {
    const { key } = this.#placeOf(mark);
    const tick = this.#ticks.get(key);
    if (tick === undefined) return;
    if (tick.marks > 1) this.#ticks.set(key, { ...tick, marks: tick.marks - 1 });
    else this.#ticks.delete(key);
  }

  /** From top to bottom; none on a page without height. */
  get all(): readonly ColouredTick[] {
    if (this.#sheet <= 0) return [];
    const ticks = [...this.#ticks.values()].sort((a, b) => a.height - b.height);
    return ticks.map(({ top, pigment }) => ({ top, pigment }));
  }

  #placeOf({ height, pigment }: RulerMark): { readonly top: number; readonly key: number } {
    const top = Math.round((height / this.#sheet) * this.#ruler);
    return { top, key: top * pigments.length + pigments.indexOf(pigment) };
  }
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
