import { useEffect, useRef } from 'react';
import type { ImportItem, ImportState } from '../../core/import/import-item';
import { isSettled } from '../../core/import/import-item';
import { setImportsOpen } from '../state/imports-store';
import { useNotes } from '../state/notes-store';

/** What the reader may want to answer before the panel goes. */
const asking: ReadonlySet<ImportState['kind']> = new Set(['failed', 'met', 'notes']);

/**
 * Once all has come in and nothing is asked, the panel makes room for the card that the reader turns to
 * then: not for one that was open before, or nobody would see what has come.
 */
export function useStepAside(items: readonly ImportItem[], open: boolean): void {
  const card = useNotes(({ active, editing }) => active ?? editing);
  const isDone = items.every((item) => isSettled(item) && !asking.has(item.state.kind));
  const waits = open && isDone;
  /** The card that was open when the panel began to wait for one. */
  const before = useRef(card);
  useEffect(() => {
    if (!waits) before.current = card;
    else if (card === null) before.current = null;
    else if (card !== before.current) setImportsOpen(false);
  }, [waits, card]);
}
