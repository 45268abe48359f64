import { create } from 'zustand';
import type { TextRange } from '../../core/document/text-range';
import type { AnnotationId } from '../../core/ids';
import { collapseCaret } from './caret-store';

interface SelectionState {
  /** The selected words of the essay, outer white space dropped; null where nothing is selected. */
  readonly range: TextRange | null;
  /** Whether the toolbar may show: the pointer is up, or the keyboard has rested (ux.md 7.1). */
  readonly settled: boolean;
  /** A word that a double click selected, and the mark it was on: 批注 means that mark. */
  readonly onMark: { readonly range: TextRange; readonly mark: AnnotationId } | null;
  /** Words that a command wants selected; the page carries it out. */
  readonly asked: { readonly range: TextRange } | null;
}

/** What is selected in the essay, as offsets; never a live DOM range. */
export const useSelection = create<SelectionState>(() => ({
  range: null,
  settled: false,
  onMark: null,
  asked: null,
}));

/** ms after the last change by keyboard until the toolbar shows (ux.md 7.1). */
const keyboardRest = 300;
let resting: ReturnType<typeof setTimeout> | undefined;

/** What keys have selected; the toolbar shows once they have rested. */
export function selectByKeys(range: TextRange | null): void {
  select(range, false);
  if (range !== null) resting = setTimeout(() => select(range, true), keyboardRest);
}

export function select(range: TextRange | null, settled: boolean): void {
  clearTimeout(resting);
  const before = useSelection.getState();
  if (
    before.settled === settled &&
    before.range?.start === range?.start &&
    before.range?.end === range?.end
  ) {
    return;
  }
  useSelection.setState({ range, settled: settled && range !== null });
  if (range === null) forgetMark();
}

/** A double click on a mark has selected a word. */
export function selectedOnMark(range: TextRange, mark: AnnotationId): void {
  useSelection.setState({ onMark: { range, mark } });
}

/** What is selected from now on is not selected by a double click. */
export function forgetMark(): void {
  if (useSelection.getState().onMark !== null) useSelection.setState({ onMark: null });
}

/** Forgets the selection, and what was asked to be selected, and empties the document's own. */
export function clearSelection(): void {
  clearTimeout(resting);
  useSelection.setState({ range: null, settled: false, onMark: null, asked: null });
  collapseCaret();
  document.getSelection()?.removeAllRanges();
}

/** Hides the toolbar and leaves the words selected (Esc, scrolling away). */
export function unsettle(): void {
  clearTimeout(resting);
  useSelection.setState({ settled: false });
}

/** Asks the page to select words as a reader would. */
export function askForSelection(range: TextRange): void {
  useSelection.setState({ asked: { range } });
}

/** The page has selected what was asked for. */
export function selectionCarriedOut(): void {
  useSelection.setState({ asked: null });
}
