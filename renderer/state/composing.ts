import { create } from 'zustand';

interface Composing {
  /** Takes the letters an input method is composing for text as they stand; null while none does. */
  readonly take: (() => void) | null;
}

/** The field in which letters are being composed, if there is one. */
export const useComposing = create<Composing>(() => ({ take: null }));

export function beginComposing(take: () => void): void {
  useComposing.setState({ take });
}

/** `take` is the one that began; another that has begun since goes on. */
export function endComposing(take: () => void): void {
  if (useComposing.getState().take === take) useComposing.setState({ take: null });
}

/**
 * Holds the letters being composed for text, as leaving the field would. The field keeps the focus,
 * so that the card being written stays so, and the composition goes on if the window does.
 */
export function takeComposed(): void {
  useComposing.getState().take?.();
}
