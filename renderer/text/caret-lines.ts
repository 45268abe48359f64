import type { CaretGround, CaretPlace } from '../../core/document/caret-places';
import { nextPlace, previousPlace, stretchAt } from '../../core/document/caret-places';
import type { TextRange } from '../../core/document/text-range';
import { domRangeOf } from './dom-range';

/** The page as a caret goes through it by its layout. All px are the client's. */
export interface CaretPage extends CaretGround {
  readonly root: Element;
}

/** A character as one sees it, with its box. */
interface Letter extends TextRange {
  readonly box: DOMRect;
}

/** What stands side by side, in order; never empty. */
interface Line {
  readonly letters: readonly Letter[];
  readonly first: Letter;
  readonly last: Letter;
  readonly top: number;
  readonly bottom: number;
}

export interface CaretSpot {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a caret stands on the page; null where the page shows no text. */
export function caretSpot(page: CaretPage, place: CaretPlace): CaretSpot | null {
  const letter = letterOf(page, place);
  if (letter === null) return null;
  const { top, bottom, left, right } = letter.box;
  return { x: letter.end <= place.offset ? right : left, top, bottom };
}

/** The place nearest to `x` on the next or previous line; null on the last or first one. */
export function byLine(
  page: CaretPage,
  place: CaretPlace,
  step: 1 | -1,
  x: number,
): CaretPlace | null {
  const line = lineOf(page, place);
  const next = line === null ? null : lineBeside(page, line, step);
  return next === null ? null : nearest(next, x);
}

/** The same on the line about `height` px further; on the last or first one where there are less. */
export function byScreen(
  page: CaretPage,
  place: CaretPlace,
  step: 1 | -1,
  { x, height }: { readonly x: number; readonly height: number },
): CaretPlace | null {
  const from = lineOf(page, place);
  if (from === null) return null;
  let line = from;
  for (;;) {
    const next = lineBeside(page, line, step);
    if (next === null || Math.abs(next.top - from.top) > height) return nearest(line, x);
    line = next;
  }
}

/** The beginning or end of the line in which a place lies; null where the page shows no text. */
export function lineEdge(page: CaretPage, place: CaretPlace, step: 1 | -1): CaretPlace | null {
  const line = lineOf(page, place);
  if (line === null) return null;
  return step === 1
    ? { offset: line.last.end, clings: 'back' }
    : { offset: line.first.start, clings: 'ahead' };
}

/** The text of the line in which a place lies, as a range; null where the page shows no text. */
export function lineAt(page: CaretPage, place: CaretPlace): TextRange | null {
  const line = lineOf(page, place);
  return line === null ? null : { start: line.first.start, end: line.last.end };
}

function nearest({ letters, last }: Line, x: number): CaretPlace {
  let best: CaretPlace = { offset: last.end, clings: 'back' };
  let distance = Math.abs(last.box.right - x);
  for (const { start, box } of letters) {
    if (Math.abs(box.left - x) > distance) continue;
    distance = Math.abs(box.left - x);
    best = { offset: start, clings: 'ahead' };
  }
  return best;
}

/** The character that a place clings to: the one ahead, at a paragraph's end the one before. */
function letterOf(page: CaretPage, { offset, clings }: CaretPlace): Letter | null {
  const stretch = page.shown[stretchAt(page.shown, offset)];
  const isBehind = clings === 'back' ? stretch?.start !== offset : stretch?.end === offset;
  const [first, second] = isBehind ? ([-1, 1] as const) : ([1, -1] as const);
  return (
    letters(page, offset, first).next().value ?? letters(page, offset, second).next().value ?? null
  );
}

function lineOf(page: CaretPage, place: CaretPlace): Line | null {
  const letter = letterOf(page, place);
  return letter === null ? null : lineAround(page, letter);
}

function lineBeside(page: CaretPage, line: Line, step: 1 | -1): Line | null {
  const from = step === 1 ? line.last.end : line.first.start;
  const letter = letters(page, from, step).next().value ?? null;
  return letter === null ? null : lineAround(page, letter);
}

function lineAround(page: CaretPage, letter: Letter): Line {
  let { top, bottom } = letter.box;
  const found = [letter];
  for (const step of [-1, 1] as const) {
    for (const other of letters(page, step === 1 ? letter.end : letter.start, step)) {
      // By its middle: what is raised, as the number of a note is, stands on the line all the same.
      const middle = (other.box.top + other.box.bottom) / 2;
      if (middle < top || middle > bottom) break;
      top = Math.min(top, other.box.top);
      bottom = Math.max(bottom, other.box.bottom);
      if (step === 1) found.push(other);
      else found.unshift(other);
    }
  }
  const [first = letter] = found;
  return { letters: found, first, last: found.at(-1) ?? letter, top, bottom };
}

/** The characters ahead of or behind a place that take room on the page, one after the other. */
function* letters(page: CaretPage, from: number, step: 1 | -1): Generator<Letter, undefined> {
  let at = from;
  for (;;) {
    const next = step === 1 ? nextPlace(page, at) : previousPlace(page, at);
    if (next === at) return undefined;
    const range = step === 1 ? { start: at, end: next } : { start: next, end: at };
    at = next;
    // Else over the edge of a block or over hidden text: no character.
    const isOne = (page.shown[stretchAt(page.shown, range.start)]?.end ?? 0) >= range.end;
    const boxes = isOne ? [...(domRangeOf(page.root, range)?.getClientRects() ?? [])] : [];
    const box = boxes.findLast(({ width }) => width > 0);
    if (box !== undefined) yield { ...range, box };
  }
}
