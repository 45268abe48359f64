import type { Pigment } from '../../core/annotation/pigment';

/** The heights as px of a ruler, each once, in order: a thousand matches are no more ticks than px. */
export function ticksAt(
  heights: readonly number[],
  sheet: number,
  ruler: number,
): readonly number[] {
  if (sheet <= 0) return [];
  const has = new Uint8Array(ruler + 1);
  for (const height of heights) has[Math.round((height / sheet) * ruler)] = 1;
  return [...has.keys()].filter((px) => has[px] === 1);
}

/** Ticks as one path of an SVG whose unit is a px of the ruler: of each a line from `left` to `right`. */
export function tickPath(tops: Iterable<number>, left: number, right: number): string {
  let path = '';
  for (const top of tops) path += `M${left} ${top + 0.5}H${right}`;
  return path;
}

/** A mark with how far down the sheet it stands, in px. */
export interface RulerMark {
  readonly height: number;
  readonly pigment: Pigment;
}

/** The ticks of marks in their colours: of each colour a px has one. */
export class ColouredTicks {
  readonly #sheet: number;
  readonly #ruler: number;
  /** How many marks of a colour share a px. */
  readonly #marks = new Map<Pigment, Map<number, number>>();

  /** `sheet` and `ruler` in px; a page without height has no ticks. */
  constructor(sheet: number, ruler: number) {
    [this.#sheet, this.#ruler] = [sheet, ruler];
  }

  /** Whether there is a tick now where there was none of this colour. */
  add(mark: RulerMark): boolean {
    if (this.#sheet <= 0) return false;
    const ticks = this.#marks.get(mark.pigment) ?? new Map<number, number>();
    const top = this.#topOf(mark);
    const marks = ticks.get(top) ?? 0;
    ticks.set(top, marks + 1);
    this.#marks.set(mark.pigment, ticks);
    return marks === 0;
  }

  /** Takes a mark away that was added; whether its tick went with it. */
  remove(mark: RulerMark): boolean {
    const ticks = this.#marks.get(mark.pigment);
    const top = this.#topOf(mark);
    const marks = ticks?.get(top);
    if (ticks === undefined || marks === undefined) return false;
    if (marks > 1) ticks.set(top, marks - 1);
    else ticks.delete(top);
    return marks === 1;
  }

  /** Where the ticks of a colour stand, in px of the ruler. */
  of(pigment: Pigment): readonly number[] {
    return [...(this.#marks.get(pigment)?.keys() ?? [])];
  }

  #topOf({ height }: RulerMark): number {
    return Math.round((height / this.#sheet) * this.#ruler);
  }
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
