import { create } from 'zustand';
import type { ImportItem } from '../../core/import/import-item';
import type { Pasted } from '../../core/import/pasted';

interface ImportsState {
  /** The number of the batch that is shown; 0 before the first. */
  readonly batch: number;
  /** The batch's documents by their id, in the order in which they came. */
  readonly items: ReadonlyMap<number, ImportItem>;
  /** Whether the panel is open. Closing it calls nothing off. */
  readonly open: boolean;
  /** A pasted text that is to be imported once it has a title; null where there is none. */
  readonly pasted: Pasted | null;
}

export const useImports = create<ImportsState>(() => ({
  batch: 0,
  items: new Map(),
  open: false,
  pasted: null,
}));

export function setImportsOpen(open: boolean): void {
  useImports.setState({ open });
}

/** Holds a pasted text until it has a title, or lets go of it. */
export function holdPasted(pasted: Pasted | null): void {
  useImports.setState({ pasted });
}
