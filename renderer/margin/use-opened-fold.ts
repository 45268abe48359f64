import { useState } from 'react';
import type { AnnotationId } from '../../core/ids';

const none: ReadonlySet<AnnotationId> = new Set();

/** The cards of the fold the reader opened, and opening one. It closes when none of them is active any more. */
export function useOpenedFold(
  active: AnnotationId | null,
): readonly [ReadonlySet<AnnotationId>, (cards: readonly AnnotationId[]) => void] {
  const [opened, setOpened] = useState(none);
  const isLeft = opened.size > 0 && (active === null || !opened.has(active));
  if (isLeft) setOpened(none);
  return [isLeft ? none : opened, (cards) => setOpened(new Set(cards))];
}
