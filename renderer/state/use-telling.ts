import { useShallow } from 'zustand/react/shallow';
import type { EssayId } from '../../core/ids';
import type { Catalog } from '../../core/library/catalog';
import type { Telling } from '../../core/library/namesakes';
import { tellings } from '../../core/library/namesakes';
import { useLibrary } from './library-store';

let last: { readonly catalog: Catalog; readonly made: ReadonlyMap<EssayId, Telling> } | null = null;

/** Made once for all that ask of the same library. */
function tellingsIn(catalog: Catalog): ReadonlyMap<EssayId, Telling> {
  if (last?.catalog !== catalog) last = { catalog, made: tellings(catalog) };
  return last.made;
}

/** What tells an essay from the others of its title; null where it is the only one of it, and of no essay. */
export function useTelling(id: EssayId | null): Telling | null {
  return useLibrary(
    useShallow(({ catalog }) => (id === null ? null : (tellingsIn(catalog).get(id) ?? null))),
  );
}
