import { create } from 'zustand';
import type { Filter } from '../../core/annotation/filter';
import { isOpen, openFilter } from '../../core/annotation/filter';
import type { Placed } from '../../core/annotation/placed';
import type { Listing } from '../../core/search/listed';
import { listed } from '../../core/search/listed';
import type { NoteRef } from './chosen-notes';
import { useNotes } from './notes-store';

interface ListingState extends Listing {
  /** Whether the field to look for words stands open. */
  readonly searching: boolean;
  /** Tells the notes as they are listed, where the list is of several essays; else null. */
  readonly order: (() => readonly NoteRef[]) | null;
  /** Tells all that the list shows, each once; none while it is closed. */
  readonly shown: () => readonly NoteRef[];
}

const everything: ListingState = {
  filter: openFilter,
  query: '',
  searching: false,
  order: null,
  shown: () => [],
};

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

/** Tells what the list shows, and in which order those of several essays are walked through; null where they are one essay's. */
export function listInOrder(order: ListingState['order'], shown: ListingState['shown']): void {
  useListing.setState({ order, shown });
}

/** The notes that a filter or words leave in the list; null where nothing narrows it, or nothing is left. */
export function narrowedNotes(): readonly NoteRef[] | null {
  const { filter, query, shown } = useListing.getState();
  if (isOpen(filter) && query.trim() === '') return null;
  const notes = shown();
  return notes.length > 0 ? notes : null;
}

export function listEverything(): void {
  useListing.setState(everything);
}

/** The notes that are listed and have a passage, in text order: those that one walks through. */
export function listedPassages(): readonly Placed[] {
  return listed(useNotes.getState().placement, useListing.getState(), null).placed;
}
