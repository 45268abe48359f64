import { create } from 'zustand';
import type { AnnotationId } from '../../core/ids';

/** A choice between annotations on the same words. */
export interface Picking {
  readonly ids: readonly AnnotationId[];
  /** A point of the window in client px; null at the caret in the text. */
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly choose: (id: AnnotationId) => void;
}

/** Which of several annotations is meant (ux.md 7.7); null while nothing is asked. */
export const usePicker = create<{ readonly picking: Picking | null }>(() => ({ picking: null }));

export function askWhich(picking: Picking | null): void {
  usePicker.setState({ picking });
}
