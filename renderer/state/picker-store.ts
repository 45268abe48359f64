import { create } from 'zustand';
import type { AnnotationId } from '../../core/ids';

/** A choice between annotations on the same words, at a point of the window (client px). */
export interface Picking {
  readonly ids: readonly AnnotationId[];
  readonly x: number;
  readonly y: number;
}

/** Which of several annotations is meant (ux.md 7.7); null while nothing is asked. */
export const usePicker = create<{ readonly picking: Picking | null }>(() => ({ picking: null }));

export function askWhich(picking: Picking | null): void {
  usePicker.setState({ picking });
}
