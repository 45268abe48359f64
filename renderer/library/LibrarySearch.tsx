import { X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useCallback, useLayoutEffect, useRef } from 'react';
import { useWords } from '../i18n/use-words';
import { leaveOverlay } from '../state/panel-store';
import { focusReading } from '../state/regions';
import { clearSearch, searchLibrary, tookFocus, useSearch } from '../state/search-store';
import { IconButton } from '../ui/IconButton';
import { useTyping } from '../ui/use-typing';
import { LibraryList } from './LibraryList';
import styles from './library-search.module.css';
import { SearchResults } from './SearchResults';

/** The field that searches the whole library, and below it the library's list or what was found (ux.md 7.12). */
export function LibrarySearch() {
  const { search } = useWords();
  const query = useSearch((state) => state.query);
  const focusWanted = useSearch((state) => state.focusWanted);
  const field = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLDivElement>(null);
  const run = useCallback((typed: string) => void searchLibrary(typed), []);
  const typing = useTyping(run);
  const { isPending } = typing;

  useLayoutEffect(() => {
    if (!focusWanted || field.current === null) return;
    if (!isPending()) field.current.value = useSearch.getState().query;
    field.current.focus();
    field.current.select();
    tookFocus();
  }, [focusWanted, isPending]);

  const clear = () => {
    typing.stop();
    clearSearch();
    if (field.current === null) return;
    field.current.value = '';
    field.current.focus();
  };
  const leave = () => {
    if (field.current?.value !== '') return clear();
    leaveOverlay();
    focusReading();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const inField = event.target === field.current;
    const first = results.current?.querySelector<HTMLElement>('[data-rove]');
    const isEmpty = field.current?.value === '';
    if (event.key === 'Escape' && (inField || !isEmpty)) leave();
    else if (event.key === 'Enter' && inField) typing.flush();
    else if (event.key === 'ArrowDown' && inField) first?.focus();
    else if (event.key === 'ArrowUp' && !isEmpty && event.target === first) field.current?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div onKeyDownCapture={onKeyDown}>
      <search
        className={styles['search']}
        data-asked={query !== ''}
        role="search"
        aria-label={search.label}
      >
        <input
          ref={field}
          className={styles['field']}
          type="text"
          defaultValue={query}
          aria-label={search.label}
          placeholder={search.hint}
          spellCheck={false}
          autoComplete="off"
          maxLength={1000}
          onInput={typing.onInput}
          onCompositionStart={typing.onCompositionStart}
          onCompositionEnd={typing.onCompositionEnd}
        />
        {query !== '' && <IconButton of={X} label={search.clear} size={15} onClick={clear} />}
      </search>
      <div ref={results}>
        <Below />
      </div>
    </div>
  );
}

function Below() {
  const isSearch = useSearch(
    ({ found, failure, isRunning }) => found !== null || failure !== null || isRunning,
  );
  return isSearch ? <SearchResults /> : <LibraryList />;
}
