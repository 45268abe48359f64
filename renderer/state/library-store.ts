import { create } from 'zustand';
import type { Catalog } from '../../core/library/catalog';
import { emptyCatalog } from '../../core/library/catalog';
import { bridge } from '../bridge';

/** The library as main last told it. */
export const useLibrary = create<{ readonly catalog: Catalog }>(() => ({ catalog: emptyCatalog }));

export function startLibrary(catalog: Catalog): void {
  useLibrary.setState({ catalog });
  bridge.on('catalog.changed', (changed) => useLibrary.setState({ catalog: changed }));
}
