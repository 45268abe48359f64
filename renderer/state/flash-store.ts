import { create } from 'zustand';
import type { TextRange } from '../../core/document/text-range';
import type { AnnotationId } from '../../core/ids';
import { useReading } from './reading-store';

/** Words that one has jumped to: in the essay's text, or in what the reader wrote on it. */
export interface Flashed extends TextRange {
  readonly part: 'text' | 'comment' | 'reflection';
  /** Whose comment it is; else null. */
  readonly annotation: AnnotationId | null;
}

interface FlashState {
  /** The words that are marked for now, in units of their own text (UTF-16); null mostly. */
  readonly words: Flashed | null;
}

export const useFlash = create<FlashState>(() => ({ words: null }));

useReading.subscribe((state, before) => {
  if (state.reading !== before.reading) endFlash();
});

/** Marks words so that the eye finds them, until the reader goes on (`FoundFlash`). */
export function flash(words: Flashed): void {
  useFlash.setState({ words });
}

export function endFlash(): void {
  if (useFlash.getState().words !== null) useFlash.setState({ words: null });
}
