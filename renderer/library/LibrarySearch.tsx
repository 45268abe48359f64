import { Search, X } from 'lucide-react';
import type { FocusEvent, KeyboardEvent } from 'react';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../i18n/use-words';
import { leaveOverlay } from '../state/panel-store';
import { focusReading } from '../state/regions';
import {
  clearSearch,
  rememberSearch,
  searchLibrary,
  tookFocus,
  useSearch,
} from '../state/search-store';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { useTyping } from '../ui/use-typing';
import { LibraryList } from './LibraryList';
import styles from './library-search.module.css';
import { RecentSearches } from './RecentSearches';
import { SearchResults } from './SearchResults';

/** The field that searches the whole library, and below it the library's list or what was found (ux.md 7.12). */
export function LibrarySearch() {
  const words = useWords().search;
  const query = useSearch((state) => state.query);
  const focusWanted = useSearch((state) => state.focusWanted);
  const field = useRef<HTMLInputElement>(null);
  const search = useRef<HTMLElement>(null);
  const area = useRef<HTMLDivElement>(null);
  const [entered, setEntered] = useState(false);
  const [empty, setEmpty] = useState(query === '');
  const run = useCallback((typed: string) => void searchLibrary(typed), []);
  const typing = useTyping(run);
  const { isPending } = typing;

  useLayoutEffect(() => {
    if (!focusWanted || field.current === null) return;
    if (!isPending()) field.current.value = useSearch.getState().query;
    setEmpty(field.current.value === '');
    field.current.focus();
    field.current.select();
    tookFocus();
  }, [focusWanted, isPending]);

  const fill = (words: string) => {
    typing.stop();
    setEmpty(words === '');
    if (field.current === null) return;
    field.current.value = words;
    field.current.focus();
  };
  const clear = () => {
    clearSearch();
    fill('');
  };
  const leave = () => {
    if (field.current?.value !== '') return clear();
    leaveOverlay();
    focusReading();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const inField = event.target === field.current;
    const first = area.current?.querySelector<HTMLElement>('[data-rove]');
    const isEmpty = field.current?.value === '';
    const isFirst = event.target === first && (!isEmpty || search.current?.contains(first));
    if (event.key === 'Escape' && (inField || !isEmpty)) leave();
    else if (event.key === 'Enter' && inField) {
      if (!typing.flush()) rememberSearch();
    } else if (event.key === 'ArrowDown' && inField) first?.focus();
    else if (event.key === 'ArrowUp' && isFirst) field.current?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={area} onKeyDownCapture={onKeyDown}>
      <search
        ref={search}
        className={styles['search']}
        data-asked={query !== ''}
        role="search"
        aria-label={words.label}
        onFocus={() => setEntered(true)}
        onBlur={({ currentTarget, relatedTarget }: FocusEvent) => {
          if (!currentTarget.contains(relatedTarget)) setEntered(false);
        }}
      >
        <span className={styles['glass']}>
          <Icon of={Search} size={15} />
        </span>
        <input
          ref={field}
          className={styles['field']}
          type="text"
          defaultValue={query}
          aria-label={words.label}
          placeholder={words.hint}
          spellCheck={false}
          autoComplete="off"
          maxLength={1000}
          onInput={(event) => {
            setEmpty(event.currentTarget.value === '');
            typing.onInput(event);
          }}
          onCompositionStart={typing.onCompositionStart}
          onCompositionEnd={typing.onCompositionEnd}
        />
        {query !== '' && <IconButton of={X} label={words.clear} size={15} onClick={clear} />}
        {entered && empty && (
          <RecentSearches
            onChosen={(query) => {
              fill(query);
              void searchLibrary(query);
            }}
            onLeft={() => field.current?.focus()}
          />
        )}
      </search>
      <Below />
    </div>
  );
}

function Below() {
  const isSearch = useSearch(
    ({ found, failure, isRunning }) => found !== null || failure !== null || isRunning,
  );
  return isSearch ? <SearchResults /> : <LibraryList />;
}
