import { useMemo } from 'react';
import { create } from 'zustand';
import type { EssayFilter } from '../../core/library/essay-filter';
import { everyEssay } from '../../core/library/essay-filter';
import type { EssayGroup } from '../../core/library/listing';
import { listedGroups } from '../../core/library/listing';
import { useLibrary } from './library-store';
import { changeSettings, useSettings } from './settings-store';

interface FilterState {
  readonly filter: EssayFilter;
}

/** Which essays the library's list shows; not remembered, so that a start shows all. */
export const useEssayFilter = create<FilterState>(() => ({ filter: everyEssay }));

export function filterEssays(change: Partial<EssayFilter>): void {
  const { filter } = useEssayFilter.getState();
  useEssayFilter.setState({ filter: { ...filter, ...change } });
}

export function showEveryEssay(): void {
  useEssayFilter.setState({ filter: everyEssay });
}

/** The groups of the list, as filtered and in the order asked for. */
export function useListedGroups(): readonly EssayGroup[] {
  const catalog = useLibrary((state) => state.catalog);
  const filter = useEssayFilter((state) => state.filter);
  const sort = useSettings(({ settings }) => settings.librarySort);
  const reversed = useSettings(({ settings }) => settings.libraryReversed);
  return useMemo(
    () => listedGroups(catalog, { filter, sort, reversed }),
    [catalog, filter, sort, reversed],
  );
}

/** The same as of this moment. */
export function listedNow(): readonly EssayGroup[] {
  const { librarySort: sort, libraryReversed: reversed } = useSettings.getState().settings;
  const { filter } = useEssayFilter.getState();
  return listedGroups(useLibrary.getState().catalog, { filter, sort, reversed });
}

/** The groups of the list with all their essays, in the order on show. */
export function allGroups(): readonly EssayGroup[] {
  const { librarySort: sort, libraryReversed: reversed } = useSettings.getState().settings;
  return listedGroups(useLibrary.getState().catalog, { filter: everyEssay, sort, reversed });
}

/** Opens a group of the list, or closes it. */
export function setGroupOpen(key: string, open: boolean): void {
  const closed = useSettings.getState().settings.libraryClosed.filter((one) => one !== key);
  changeSettings({ libraryClosed: open ? closed : [...closed, key] });
}
