import type { LayoutMotion } from '../../core/caret-keys';
import type { CaretGround, CaretPlace } from '../../core/document/caret-places';
import { nextPlace, placeFrom } from '../../core/document/caret-places';
import { blockStarts } from '../../core/document/block-offsets';
import type { Motion } from '../../core/document/motions';
import { moved } from '../../core/document/motions';
import { sentenceAt } from '../../core/document/sentences';
import { rangesInLines } from '../../core/document/shown-ranges';
import type { TextRange } from '../../core/document/text-range';
import { assertNever } from '../../core/result';
import type { AnnotationId } from '../../core/ids';
import type { Caret } from './caret-store';
import { leaveCaret, standCaret, useCaret } from './caret-store';
import { followCaret, useCursor } from './cursor-store';
import { say } from './message-store';
import { useNotes } from './notes-store';
import { inSight, useProgress } from './progress-store';
import type { OpenEssay } from './reading-store';
import { openEssay } from './reading-store';
import { focusText } from './regions';
import { useSelection } from './selection-store';
import { currentWords } from './settings-store';
import { leftInSight } from './walk-origin';

const grounds = new WeakMap<OpenEssay, CaretGround>();

/** What a caret goes through in an essay. */
export function caretGroundOf(open: OpenEssay): CaretGround {
  const before = grounds.get(open);
  if (before !== undefined) return before;
  const ground = { text: open.text, shown: rangesInLines(open.essay.blocks) };
  grounds.set(open, ground);
  return ground;
}

/** Turns the caret on where the reader is, or off. */
export function toggleCaret(): void {
  const open = openEssay();
  if (open === null) return;
  const { caret: words } = currentWords();
  if (useCaret.getState().caret !== null) {
    leaveCaret();
    say(words.off);
    return;
  }
  const { range } = useSelection.getState();
  const offset = range?.end ?? placeFrom(caretGroundOf(open), whereReaderIs(open));
  standCaret({ offset, clings: range === null ? 'ahead' : 'back' }, range?.start);
  followCaret(open.essay, offset);
  focusText();
  say(words.on);
}

/** The active annotation, else the reading cursor or the mark left last, if the view shows it; else where the view begins. */
function whereReaderIs({ essay }: OpenEssay): number {
  const { placement, active } = useNotes.getState();
  const { cursor } = useCursor.getState();
  const sight = inSight();
  const wanted = [
    placement.placed.find(({ annotation }) => annotation.id === active)?.start,
    cursor?.essay === essay.id ? blockStarts(essay.blocks)[cursor.block] : undefined,
    leftInSight() ?? undefined,
  ];
  const isInSight = (offset: number | undefined) =>
    offset !== undefined && offset >= sight.start && offset < sight.end;
  return wanted.find(isInSight) ?? useProgress.getState().here;
}

/** Moves the caret through the text; `extending` selects what lies between. */
export function moveCaret(by: Motion, step: 1 | -1, extending: boolean): void {
  const at = here();
  if (at === null) return;
  const { open, caret } = at;
  const ground = caretGroundOf(open);
  const ends = [caret.offset, caret.anchor].toSorted((a, b) => a - b);
  const [start = caret.offset, end = caret.offset] = ends;
  const edge = step === 1 ? end : start;
  // By character a selection is left at its edge, as in every text field.
  const isLeft = by === 'grapheme' && !extending && start !== end;
  const offset = isLeft ? edge : moved(ground, caret.offset, by, step);
  // Forth by word or sentence it comes to an end, which may be that of a line.
  const isBehind = step === 1 && (by === 'word' || by === 'sentence' || by === 'edge');
  stand(at, { offset, clings: isBehind ? 'back' : 'ahead' }, extending);
  if (extending) return saySelected();
  switch (by) {
    case 'word':
    case 'sentence':
      return sayText(open, {
        start: Math.min(offset, caret.offset),
        end: Math.max(offset, caret.offset),
      });
    case 'paragraph':
    case 'essay':
      return sayText(open, sentenceAt(open.text, offset));
    case 'grapheme':
    case 'edge':
      return sayLetter(open, offset);
    default:
      return assertNever(by);
  }
}

/** Takes the caret to where the page's layout has it come to; `line` is the line it lies on, to be said. */
export function caretCameTo(
  place: CaretPlace,
  by: LayoutMotion,
  extending: boolean,
  line: TextRange | null,
): void {
  const at = here();
  if (at === null) return;
  stand(at, place, extending);
  if (extending) saySelected();
  else if (by === 'line-edge') sayLetter(at.open, place.offset);
  else sayText(at.open, line);
}

/** The pointer has put the caret somewhere, or selected from `anchor` to it. */
export function caretPutAt(offset: number, anchor: number): void {
  const at = here();
  if (at === null) return;
  standCaret({ offset, clings: offset > anchor ? 'back' : 'ahead' }, anchor);
  followCaret(at.open.essay, offset);
}

/** Goes along to where an annotation begins that the reader walks to or changes; nothing while the caret is off. */
export function takeCaretTo(offset: number, led: AnnotationId): void {
  const at = here();
  if (at === null) return;
  standCaret({ offset, clings: 'ahead' }, offset, led);
  followCaret(at.open.essay, offset);
}

/** Where the caret stands, or null while it is off. */
export function caretOffset(): number | null {
  return here()?.caret.offset ?? null;
}

/**
 * Selects the sentence at the caret; with words selected, one sentence more or one less. Whether the
 * caret is on.
 */
export function selectByCaret(step: 1 | -1): boolean {
  const at = here();
  if (at === null) return false;
  const { open, caret } = at;
  const ground = caretGroundOf(open);
  const start = Math.min(caret.anchor, caret.offset);
  const end = Math.max(caret.anchor, caret.offset);
  const next = moved(ground, end, 'sentence', step);
  if (start === end) {
    if (step === -1) return true;
    standCaret({ offset: next, clings: 'back' }, moved(ground, next, 'sentence', -1));
  } else {
    if (next <= start) return true;
    standCaret({ offset: next, clings: 'back' }, start);
  }
  followCaret(open.essay, next);
  saySelected();
  return true;
}

interface Here {
  readonly open: OpenEssay;
  readonly caret: Caret;
}

function here(): Here | null {
  const open = openEssay();
  const { caret } = useCaret.getState();
  return open === null || caret === null ? null : { open, caret };
}

function stand({ open, caret }: Here, place: CaretPlace, extending: boolean): void {
  standCaret(place, extending ? caret.anchor : place.offset);
  followCaret(open.essay, place.offset);
}

function saySelected(): void {
  const at = here();
  if (at === null) return;
  const { anchor, offset } = at.caret;
  const text = at.open.text.slice(Math.min(anchor, offset), Math.max(anchor, offset));
  say(currentWords().caret.selected(text.match(/\S/gu)?.length ?? 0));
}

function sayText({ text }: OpenEssay, range: TextRange | null): void {
  say(range === null ? '' : text.slice(range.start, range.end).trim());
}

/** The character ahead; at a paragraph's end, that it is one. */
function sayLetter(open: OpenEssay, offset: number): void {
  const ground = caretGroundOf(open);
  const letter = open.text.slice(offset, nextPlace(ground, offset));
  say(letter === '' || letter.startsWith('\n') ? currentWords().caret.paragraphEnd : letter);
}
