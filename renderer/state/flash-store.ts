import { create } from 'zustand';
import type { TextRange } from '../../core/document/text-range';
import { useReading } from './reading-store';

/** ms that a passage one has jumped to is marked. */
const shownFor = 1600;

interface FlashState {
  /** The passage that is marked for a moment, in the text of the essay on show; null mostly. */
  readonly range: TextRange | null;
}

export const useFlash = create<FlashState>(() => ({ range: null }));

let clock: ReturnType<typeof setTimeout> | undefined;

useReading.subscribe((state, before) => {
  if (state.reading !== before.reading) endFlash();
});

/** Marks a passage for a moment, so that the eye finds it. */
export function flash(range: TextRange): void {
  clearTimeout(clock);
  useFlash.setState({ range });
  clock = setTimeout(endFlash, shownFor);
}

function endFlash(): void {
  clearTimeout(clock);
  if (useFlash.getState().range !== null) useFlash.setState({ range: null });
}
