import { Search, X } from 'lucide-react';
import type { FocusEvent, KeyboardEvent, ReactNode } from 'react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../i18n/use-words';
import { listedNow } from '../state/library-listing';
import { leaveOverlay, showTab } from '../state/panel-store';
import { open } from '../state/reading-store';
import { focusReading } from '../state/regions';
import { clearSearch, searchLibrary, showsList, tookFocus, useSearch } from '../state/search-store';
import { useSettings } from '../state/settings-store';
import { Icon } from '../ui/Icon';
import { useTyping } from '../ui/use-typing';
import { FilterMenu } from './FilterMenu';
import { RecentSearches } from './RecentSearches';
import styles from './search-area.module.css';
import { SortMenu } from './SortMenu';

/**
 * The one field above 目录 and 书库 (ux.md 3.1, 7.12), and below it what is on show there. What is typed
 * narrows the library's list and searches the texts, once the keys rest and nothing is being composed.
 */
export function SearchArea({ children }: { readonly children: ReactNode }) {
  const words = useWords().search;
  const query = useSearch((state) => state.query);
  const focusWanted = useSearch((state) => state.focusWanted);
  const tab = useSettings((state) => state.settings.sidebarTab);
  const field = useRef<HTMLInputElement>(null);
  const search = useRef<HTMLElement>(null);
  const area = useRef<HTMLDivElement>(null);
  /** Whether the library took the place of 目录 for what was typed there. */
  const fromOutline = useRef(false);
  /** Whether what was searched lately may be shown: Esc closes it until one types or comes anew. */
  const [entered, setEntered] = useState(false);
  const [empty, setEmpty] = useState(query === '');
  const run = useCallback((typed: string) => {
    if (typed !== '' && useSettings.getState().settings.sidebarTab === 'outline') {
      fromOutline.current = true;
      showTab('library');
    }
    void searchLibrary(typed);
  }, []);
  const typing = useTyping(run);
  const { isPending } = typing;

  useLayoutEffect(() => {
    if (!focusWanted || field.current === null) return;
    if (!isPending()) field.current.value = useSearch.getState().query;
    setEmpty(field.current.value === '');
    field.current.focus();
    field.current.select();
    setEntered(true);
    tookFocus();
  }, [focusWanted, isPending]);
  // Cleared from elsewhere.
  useEffect(() => {
    if (query !== '' || isPending() || field.current === null) return;
    field.current.value = '';
    setEmpty(true);
  }, [query, isPending]);

  const fill = (value: string) => {
    typing.stop();
    setEmpty(value === '');
    if (field.current === null) return;
    field.current.value = value;
    field.current.focus();
  };
  const clear = () => {
    clearSearch();
    fill('');
    if (fromOutline.current) showTab('outline');
    fromOutline.current = false;
    // One goes on to the list, which what was searched lately would lie over.
    setEntered(false);
  };
  const leave = () => {
    if (field.current?.value !== '') return clear();
    leaveOverlay();
    focusReading();
  };
  const enter = () => {
    const ran = typing.flush();
    const [first] = listedNow().flatMap((group) => group.essays);
    if (isListShown() && first !== undefined && field.current?.value !== '') {
      leaveOverlay();
      void open(first.entry.id).then(focusReading);
    } else if (!ran) openFirstHit();
  };
  /** As ↓ Enter does: the focus is on the hit then, so that they go on from there. */
  const openFirstHit = () => {
    const { found, isRunning } = useSearch.getState();
    if (isListShown() || isRunning || found === null || found.essays + found.notes.all === 0)
      return;
    const item = firstItem();
    item?.focus();
    item?.click();
  };
  const firstItem = () =>
    search.current?.querySelector<HTMLElement>('[data-rove]') ??
    area.current?.querySelector<HTMLElement>('[data-essay] [data-rove]') ??
    area.current?.querySelector<HTMLElement>('[data-rove]') ??
    null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    // Menus and dialogs have keys of their own.
    if (!(event.target instanceof HTMLElement) || area.current?.contains(event.target) !== true)
      return;
    const inField = event.target === field.current;
    const isEmpty = field.current?.value === '';
    const item = firstItem();
    const isFirst = event.target === item && (!isEmpty || search.current?.contains(item) === true);
    if (event.key === 'Escape' && inField) leave();
    else if (event.key === 'Enter' && inField) enter();
    else if (event.key === 'ArrowDown' && inField) item?.focus();
    else if (event.key === 'ArrowUp' && isFirst) field.current?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Esc in what stands below, where nothing of its own took it: an empty field leaves it to the sidebar. */
  const onEscape = (event: KeyboardEvent) => {
    const isOurs = event.target instanceof Node && area.current?.contains(event.target) === true;
    if (event.key !== 'Escape' || event.defaultPrevented || !isOurs) return;
    if (event.nativeEvent.isComposing || event.keyCode === 229 || field.current?.value === '')
      return;
    event.preventDefault();
    event.stopPropagation();
    clear();
  };

  return (
    <div ref={area} className={styles['area']} onKeyDownCapture={onKeyDown} onKeyDown={onEscape}>
      <search
        ref={search}
        className={styles['search']}
        // Older engines do not know the element (Chromium before 118).
        role="search"
        aria-label={words.label}
        // React has the focus in an open menu come through here too.
        onFocus={({ currentTarget, target }) =>
          setEntered(currentTarget.contains(target) && !target.matches('[aria-haspopup]'))
        }
        onBlur={({ currentTarget, relatedTarget }: FocusEvent) => {
          if (!currentTarget.contains(relatedTarget)) setEntered(false);
        }}
      >
        <span className={styles['around']}>
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
            title={words.hintMore}
            spellCheck={false}
            autoComplete="off"
            maxLength={1000}
            onMouseDown={() => setEntered(true)}
            onInput={(event) => {
              setEmpty(event.currentTarget.value === '');
              setEntered(true);
              typing.onInput(event);
            }}
            onCompositionStart={typing.onCompositionStart}
            onCompositionEnd={typing.onCompositionEnd}
          />
          {!empty && (
            <button
              type="button"
              className={styles['clear']}
              aria-label={words.clear}
              title={words.clear}
              onClick={clear}
            >
              <Icon of={X} size={14} />
            </button>
          )}
        </span>
        {tab === 'library' && (
          <>
            <FilterMenu />
            <SortMenu />
          </>
        )}
        {entered && empty && (
          <RecentSearches
            onChosen={(chosen) => {
              fill(chosen);
              run(chosen);
            }}
            onLeft={() => {
              field.current?.focus();
              setEntered(false);
            }}
          />
        )}
      </search>
      {children}
    </div>
  );
}

const isListShown = (): boolean => showsList(useSearch.getState(), listedNow().length > 0);
