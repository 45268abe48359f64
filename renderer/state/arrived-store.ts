import { create } from 'zustand';
import type { ImportItem } from '../../core/import/import-item';
import type { CollectionId, EssayId } from '../../core/ids';
import { useReading } from './reading-store';

/** What has come into the library and was not seen in its list yet; an essay that was there already counts too. */
interface ArrivedState {
  /** Documents of which all essays have come. */
  readonly files: ReadonlySet<CollectionId>;
  /** Essays of other documents. */
  readonly essays: ReadonlySet<EssayId>;
}

const none: ArrivedState = { files: new Set(), essays: new Set() };

export const useArrived = create<ArrivedState>(() => none);

/** The documents of a batch that were told already: what is tried again later comes alone. */
const told = { batch: 0, items: new Set<number>() };

/** Holds what the documents of a batch have become for the list to show; what came to nothing does not count. */
export function tellArrived(batch: number, items: readonly ImportItem[]): void {
  if (batch !== told.batch) Object.assign(told, { batch, items: new Set() });
  const files = new Set<CollectionId>();
  const essays = new Set<EssayId>();
  for (const { id, state } of items) {
    if (told.items.has(id) || !('first' in state)) continue;
    told.items.add(id);
    if (state.kind === 'done') files.add(state.file);
    else essays.add(state.first);
  }
  if (files.size + essays.size > 0) useArrived.setState({ files, essays });
}

/** The list has shown it. */
export function sawArrived(): void {
  useArrived.setState(none);
}

// Who goes on to an essay looks for no other.
useReading.subscribe(({ reading }, before) => {
  if (reading !== before.reading) sawArrived();
});
