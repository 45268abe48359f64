import { create } from 'zustand';
import { blockAt, blockStarts } from '../../core/document/block-offsets';
import { nextSentence, previousSentence } from '../../core/document/sentence-steps';
import { sentenceFrom } from '../../core/document/sentences';
import type { TextRange } from '../../core/document/text-range';
import type { EssayId } from '../../core/ids';
import { followCaret, isStop } from './cursor-store';
import { say } from './message-store';
import { whereReaderIs } from './place-notes';
import { useProgress } from './progress-store';
import type { OpenEssay } from './reading-store';
import { openEssay } from './reading-store';
import { askForSelection, useSelection } from './selection-store';
import { currentWords } from './settings-store';

interface SentenceState {
  /** 逐句阅读: whether one sentence stands out and the others step back. */
  readonly isOn: boolean;
  /** The sentence that stands out; null before one does. */
  readonly at: { readonly essay: EssayId; readonly range: TextRange } | null;
}

/** The sentence that is read, while all others step back. */
export const useSentence = create<SentenceState>(() => ({ isOn: false, at: null }));

/** The sentence that stands out in an essay; null where none does. */
export function useSentenceIn(essay: EssayId): TextRange | null {
  return useSentence(({ isOn, at }) => (isOn && at?.essay === essay ? at.range : null));
}

/** Has the sentence where the reader is stand out, or all of them alike again. */
export function toggleSentence(): void {
  const open = openEssay();
  const { isOn } = useSentence.getState();
  const { sentence: words } = currentWords();
  if (isOn || open === null) {
    useSentence.setState({ isOn: false, at: null });
    if (isOn) say(words.off);
    return;
  }
  useSentence.setState({ isOn: true });
  say(words.on);
  beginIn(open);
}

/** Has a sentence of an essay stand out: the one where the reader is. */
export function beginIn(open: OpenEssay): void {
  standAt(open, whereReaderIs() ?? useProgress.getState().here);
}

/** Goes to the next or previous sentence that one reads; false where all sentences are alike. */
export function moveSentence(step: 1 | -1): boolean {
  const open = openEssay();
  const { isOn, at } = useSentence.getState();
  if (!isOn || open === null) return false;
  if (at?.essay !== open.essay.id) {
    beginIn(open);
    return true;
  }
  const isRead = readIn(open);
  const next =
    step > 0
      ? nextSentence(open.text, at.range, isRead)
      : previousSentence(open.text, at.range, isRead);
  if (next !== null) show(open, next, true);
  return true;
}

/** Selects the sentence that stands out; false where none does, or words are selected already. */
export function selectRead(): boolean {
  const { isOn, at } = useSentence.getState();
  const isFree = useSelection.getState().range === null;
  if (!isOn || at === null || at.essay !== openEssay()?.essay.id || !isFree) return false;
  askForSelection(at.range);
  return true;
}

/** The sentence at an offset stands out, where sentences are gone by. */
export function sentenceClicked(offset: number): void {
  const open = openEssay();
  if (open !== null && useSentence.getState().isOn) standAt(open, offset);
}

function standAt(open: OpenEssay, offset: number): void {
  const isRead = readIn(open);
  const first = sentenceFrom(open.text, Math.min(offset, open.text.length - 1));
  const range =
    first === null || isRead(first.start) ? first : nextSentence(open.text, first, isRead);
  if (range !== null) show(open, range, false);
}

function show({ essay, text }: OpenEssay, range: TextRange, isSaid: boolean): void {
  useSentence.setState({ at: { essay: essay.id, range } });
  followCaret(essay, range.start);
  if (isSaid) say(text.slice(range.start, range.end).trim());
}

/** Whether an offset is in what one reads: not in back matter or folded lines. */
function readIn({ essay }: OpenEssay): (offset: number) => boolean {
  const starts = blockStarts(essay.blocks);
  return (offset) => isStop(essay.blocks[blockAt(starts, offset)]);
}
