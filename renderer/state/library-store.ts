import { create } from 'zustand';
import type { Catalog } from '../../core/library/catalog';
import { emptyCatalog } from '../../core/library/catalog';
import { withNews } from '../../core/library/catalog-news';
import { bridge } from '../bridge';

interface LibraryState {
  /** The library as main last told it. */
  readonly catalog: Catalog;
  /** Whether the built-in essays of a first start are still on their way; false once they were refused. */
  readonly isFilling: boolean;
}

export const useLibrary = create<LibraryState>(() => ({ catalog: emptyCatalog, isFilling: true }));

export function startLibrary(catalog: Catalog): void {
  useLibrary.setState({ catalog });
  bridge.on('catalog.changed', (news) =>
    useLibrary.setState((state) => ({ catalog: withNews(state.catalog, news) })),
  );
}

/** The built-in essays were refused: none is on its way any more. */
export function endFilling(): void {
  useLibrary.setState({ isFilling: false });
}
