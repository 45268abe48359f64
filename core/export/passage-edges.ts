import type { Pigment } from '../annotation/pigment';
import type { TextRange } from '../document/text-range';
import type { AnnotationId } from '../ids';
import type { Excerpt } from './chapter';
import type { EditionPiece } from './edition';

type Edges = Pick<EditionPiece, 'points' | 'opens' | 'closes'>;

interface Passage extends TextRange {
  /** null: a mark without a note, of which only a place shows anything. */
  readonly number: number | null;
  readonly place: Pigment | null;
}

/**
 * Where notes begin and end, told once each while an essay is gone through from its start. What
 * begins or ends in words that are not shown does so at the next that are.
 */
export class PassageEdges {
  /** In text order, those that have not begun; the next one last. */
  readonly #waiting: Passage[];
  #open: Passage[] = [];

  constructor(placed: readonly Excerpt[], numbers: ReadonlyMap<AnnotationId, number>) {
    this.#waiting = placed
      .map(({ id, kind, pigment, target }) => ({
        start: target.start,
        end: target.end,
        number: numbers.get(id) ?? null,
        place: kind === 'point' ? pigment : null,
      }))
      .filter(({ number, place }) => number !== null || place !== null)
      .toReversed()
      .sort((a, b) => b.start - a.start);
  }

  /** The offsets within a range, its ends left out, where something begins or ends. */
  within({ start, end }: TextRange): readonly number[] {
    const edges: number[] = [];
    const add = (offset: number) => (offset > start && offset < end ? edges.push(offset) : 0);
    for (const passage of this.#open) add(passage.end);
    for (let next = this.#waiting.length - 1; next >= 0; next -= 1) {
      const passage = this.#waiting[next];
      if (passage === undefined || passage.start >= end) break;
      add(passage.start);
      add(passage.end);
    }
    return edges;
  }

  /**
   * What begins in front of shown words and ends behind them; they hold no edge but at their ends.
   * `before` are the places in front of the words, and what ended in words that are not shown.
   */
  around({ start, end }: TextRange): { readonly before: Edges | null; readonly edges: Edges } {
    const begun = this.#begin(start);
    const collapsed = begun.filter((passage) => passage.end <= start);
    const before = edgesOf(collapsed, [...collapsed, ...this.#close(start)]);
    const opens = begun.filter((passage) => passage.end > start);
    this.#open.push(...opens);
    const edges = edgesOf(opens, this.#close(end));
    return { before, edges: edges ?? noEdges };
  }

  /** What is left to begin or end up to an offset behind the last shown words; null where nothing is. */
  until(offset: number): Edges | null {
    const begun = this.#begin(offset);
    const later = begun.filter(({ start, end }) => start === offset && end > offset);
    this.#waiting.push(...later.toReversed());
    const here = begun.filter((passage) => !later.includes(passage));
    const collapsed = here.filter((passage) => passage.end <= offset);
    this.#open.push(...here.filter((passage) => passage.end > offset));
    const longer = here.filter((passage) => passage.end > offset);
    return edgesOf([...collapsed, ...longer], [...collapsed, ...this.#close(offset)]);
  }

  /** Takes what begins up to an offset, in text order. */
  #begin(offset: number): readonly Passage[] {
    const begun: Passage[] = [];
    for (let next = this.#waiting.at(-1); next !== undefined; next = this.#waiting.at(-1)) {
      if (next.start > offset) break;
      begun.push(next);
      this.#waiting.pop();
    }
    return begun;
  }

  /** Takes what is open and ends up to an offset. */
  #close(offset: number): readonly Passage[] {
    const closed = this.#open.filter((passage) => passage.end <= offset);
    this.#open = this.#open.filter((passage) => passage.end > offset);
    return closed;
  }
}

export const noEdges: Edges = { points: [], opens: [], closes: [] };

function edgesOf(begun: readonly Passage[], ended: readonly Passage[]): Edges | null {
  if (begun.length + ended.length === 0) return null;
  return {
    points: begun.flatMap(({ place }) => (place === null ? [] : [place])),
    opens: numbersOf(begun),
    closes: numbersOf(ended),
  };
}

function numbersOf(passages: readonly Passage[]): readonly number[] {
  return passages.flatMap(({ number }) => (number === null ? [] : [number]));
}
