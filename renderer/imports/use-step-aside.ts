import { useEffect } from 'react';
import type { ImportItem, ImportState } from '../../core/import/import-item';
import { isSettled } from '../../core/import/import-item';
import { setImportsOpen } from '../state/imports-store';
import { useNotes } from '../state/notes-store';

/** What the reader may want to answer before the panel goes. */
const asking: ReadonlySet<ImportState['kind']> = new Set(['failed', 'met', 'notes']);

/** Once all has come in and nothing is asked, the panel makes room for the card that the reader turns to. */
export function useStepAside(items: readonly ImportItem[], open: boolean): void {
  const hasCard = useNotes(({ active, editing }) => (active ?? editing) !== null);
  const isDone = items.every((item) => isSettled(item) && !asking.has(item.state.kind));
  const goes = open && hasCard && isDone;
  useEffect(() => {
    if (goes) setImportsOpen(false);
  }, [goes]);
}
