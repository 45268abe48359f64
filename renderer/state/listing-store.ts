import { create } from 'zustand';
import type { Filter } from '../../core/annotation/filter';
import { openFilter } from '../../core/annotation/filter';
import type { Placed } from '../../core/annotation/placed';
import type { Listing } from '../../core/search/listed';
import { listed } from '../../core/search/listed';
import type { NoteRef } from './chosen-notes';
import { useNotes } from './notes-store';

interface ListingState extends Listing {
  /** Whether the field to look for words stands open. */
  readonly searching: boolean;
  /** The notes as they are listed, where the list is of several essays; else null. */
  readonly order: readonly NoteRef[] | null;
}

const everything: ListingState = { filter: openFilter, query: '', searching: false, order: null };

/** Which notes the notebook lists; all of them while it is closed. */
export const useListing = create<ListingState>(() => everything);

export function setFilter(filter: Filter): void {
  useListing.setState({ filter });
}

export function setQuery(query: string): void {
  useListing.setState({ query });
}

/** Opens the field to look for words, or closes it and lists what it left out again. */
export function setSearching(searching: boolean): void {
  useListing.setState({ searching, query: '' });
}

/** Tells in which order the notes of several essays are listed; null where they are one essay's. */
export function listInOrder(order: readonly NoteRef[] | null): void {
  useListing.setState({ order });
}

export function listEverything(): void {
  useListing.setState(everything);
}

/** The notes that are listed and have a passage, in text order: those that one walks through. */
export function listedPassages(): readonly Placed[] {
  return listed(useNotes.getState().placement, useListing.getState(), null).placed;
}
