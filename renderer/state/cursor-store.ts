import { create } from 'zustand';
import type { Block } from '../../core/document/block';
import { blockAt, blockStarts } from '../../core/document/block-offsets';
import { sentenceAt, sentenceFrom } from '../../core/document/sentences';
import type { Essay } from '../../core/document/essay';
import { isProse } from '../../core/document/essay';
import type { TextRange } from '../../core/document/text-range';
import type { EssayId } from '../../core/ids';
import { inSight, useProgress } from './progress-store';
import { openEssay } from './reading-store';
import { askForSelection, clearSelection, useSelection } from './selection-store';

/** The reading cursor (ux.md 8): a block of an essay by index; null where it was not used yet. */
interface Cursor {
  readonly essay: EssayId;
  readonly block: number;
  /** Counts the moves, so that the page goes along with each once. */
  readonly turn: number;
  /** Whether the page shows it: not where the reader has gone on by pointer, or to what was found. */
  readonly isShown: boolean;
}

/** Where the reading cursor stands. */
export const useCursor = create<{ readonly cursor: Cursor | null }>(() => ({ cursor: null }));

/** The block at which the cursor stands if it is one of so many of this essay's from `first` on, else null. */
export function useCursorBlock(essay: EssayId, first: number, blocks: number): number | null {
  return useCursor(({ cursor }) => {
    const isHere = cursor?.essay === essay && cursor.isShown && cursor.block >= first;
    return isHere && cursor.block < first + blocks ? cursor.block : null;
  });
}

/** Where the cursor stands in this essay, or null. */
export function useCursorIn(essay: EssayId): Cursor | null {
  return useCursor(({ cursor }) => (cursor?.essay === essay ? cursor : null));
}

function cursorIn(essay: Essay): number | null {
  const { cursor } = useCursor.getState();
  return cursor?.essay === essay.id ? cursor.block : null;
}

function standAt(essay: Essay, block: number | null): void {
  if (block === null) return;
  const turn = (useCursor.getState().cursor?.turn ?? 0) + 1;
  useCursor.setState({ cursor: { essay: essay.id, block, turn, isShown: true } });
}

/** Stands where the caret is, without moving the page. */
export function followCaret(essay: Essay, offset: number): void {
  const { cursor } = useCursor.getState();
  const block = blockAt(blockStarts(essay.blocks), offset);
  if (cursorIn(essay) === block && cursor?.isShown === true) return;
  useCursor.setState({
    cursor: { essay: essay.id, block, turn: cursor?.turn ?? 0, isShown: true },
  });
}

/** The reader has gone to an offset otherwise: from there the cursor goes on, and until then nothing shows it. */
export function leaveCursor(essay: Essay, offset: number): void {
  const { cursor } = useCursor.getState();
  if (cursor?.essay !== essay.id) return;
  const block = blockAt(blockStarts(essay.blocks), offset);
  useCursor.setState({ cursor: { ...cursor, block, isShown: false } });
}

/** Moves the cursor to the next or previous block one reads; from where the reader is at first. */
export function moveCursor(step: 1 | -1): void {
  const open = openEssay();
  if (open === null) return;
  const { essay } = open;
  clearSelection();
  const block = cursorIn(essay);
  standAt(
    essay,
    block === null
      ? firstStop(essay.blocks, () => true)
      : nextStop(essay.blocks, block + step, step),
  );
}

/**
 * Selects the first sentence of the cursor's block; with words selected already, takes in the next
 * sentence as well.
 */
export function selectSentence(): void {
  const open = openEssay();
  if (open === null) return;
  const { range } = useSelection.getState();
  if (range !== null) {
    const next = nextShown(open.text, open.essay.blocks, range.end);
    if (next !== null) askForSelection({ start: range.start, end: next.end });
    return;
  }
  if (cursorIn(open.essay) === null) standAt(open.essay, firstPassage(open.essay.blocks));
  const block = cursorIn(open.essay);
  const start = block === null ? undefined : blockStarts(open.essay.blocks)[block];
  const first = start === undefined ? null : sentenceFrom(open.text, start);
  if (first !== null) askForSelection(first);
}

/** Lets go of the last sentence of a selection of several. */
export function shrinkSentence(): void {
  const open = openEssay();
  const { range } = useSelection.getState();
  if (open === null || range === null) return;
  const last = sentenceAt(open.text, range.end - 1);
  if (last !== null && last.start > range.start) {
    askForSelection({ start: range.start, end: last.start });
  }
}

/** Where J, K and S stop: what one reads, not back matter or folded lines. */
export function isStop(block: Block | undefined): boolean {
  if (block === undefined) return false;
  if (block.kind === 'metadata') return block.field === 'abstract';
  return isProse(block);
}

function nextStop(blocks: readonly Block[], from: number, step: 1 | -1): number | null {
  for (let index = from; index >= 0 && index < blocks.length; index += step) {
    if (isStop(blocks[index])) return index;
  }
  return null;
}

/** Where S begins: at no heading, where another block of what one reads is in view; seldom is one meant. */
function firstPassage(blocks: readonly Block[]): number | null {
  const isPassage = ({ kind }: Block) => kind !== 'heading';
  return firstStop(blocks, isPassage) ?? firstStop(blocks, () => true);
}

/** The first such stop that begins in view, else the one where the reader is, or the next. */
function firstStop(blocks: readonly Block[], isSuch: (block: Block) => boolean): number | null {
  const starts = blockStarts(blocks);
  const { start, end } = inSight();
  const begins = (index: number) => (starts[index] ?? 0) >= start && (starts[index] ?? end) < end;
  const from = Math.max(0, blockAt(starts, useProgress.getState().here));
  let first: number | null = null;
  for (let at = nextStop(blocks, from, 1); at !== null; at = nextStop(blocks, at + 1, 1)) {
    const block = blocks[at];
    if (block === undefined || !isSuch(block)) continue;
    first ??= at;
    if (begins(at)) return at;
    if ((starts[at] ?? 0) >= end) break;
  }
  return first;
}

/** The next sentence that the page shows. */
function nextShown(text: string, blocks: readonly Block[], from: number): TextRange | null {
  const starts = blockStarts(blocks);
  let sentence = sentenceFrom(text, from);
  while (sentence !== null && blocks[blockAt(starts, sentence.start)]?.kind === 'clutter') {
    sentence = sentenceFrom(text, sentence.end);
  }
  return sentence;
}
