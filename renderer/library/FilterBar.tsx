import { X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { showsAll } from '../../core/library/essay-filter';
import type { EssayGroup } from '../../core/library/listing';
import { useWords } from '../i18n/use-words';
import { filterEssays, showEveryEssay, useEssayFilter } from '../state/library-listing';
import { say } from '../state/message-store';
import { leaveOverlay } from '../state/panel-store';
import { open } from '../state/reading-store';
import { focusReading } from '../state/regions';
import { Icon } from '../ui/Icon';
import styles from './filter-bar.module.css';
import { FilterMenu } from './FilterMenu';
import { SortMenu } from './SortMenu';

/** ms after the last letter until it is told how many essays are left. */
const rest = 600;

/**
 * The line above the list: what is typed narrows it at once, Enter opens the first essay left, ↓ goes
 * to the list. Nothing happens while an input method composes.
 */
export function FilterBar({ groups }: { readonly groups: readonly EssayGroup[] }) {
  const { library } = useWords();
  const filter = useEssayFilter((state) => state.filter);
  const [typed, setTyped] = useState(filter.words);
  const bar = useRef<HTMLElement>(null);
  const all = showsAll(filter);
  const essays = groups.flatMap((group) => group.essays);
  const left = essays.length;

  // Cleared from elsewhere.
  useEffect(() => setTyped(filter.words), [filter.words]);
  useEffect(() => {
    if (all) return undefined;
    const timer = setTimeout(() => say(library.found(left)), rest);
    return () => clearTimeout(timer);
  }, [all, filter, left, library]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const [first] = essays;
    switch (event.key) {
      case 'Escape':
        if (filter.words === '') return;
        filterEssays({ words: '' });
        break;
      case 'ArrowDown':
        list(bar.current)?.focus();
        break;
      case 'Enter':
        if (first === undefined) return;
        leaveOverlay();
        void open(first.entry.id).then(focusReading);
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // Older engines do not know the element (Chromium before 118).
    <search ref={bar} className={styles['bar']} role="search" aria-label={library.filter}>
      <span className={styles['around']}>
        <input
          className={styles['field']}
          type="text"
          value={typed}
          aria-label={library.filter}
          placeholder={library.filterHint}
          maxLength={100}
          spellCheck={false}
          autoComplete="off"
          onChange={({ currentTarget, nativeEvent }) => {
            setTyped(currentTarget.value);
            const composing = nativeEvent instanceof InputEvent && nativeEvent.isComposing;
            if (!composing) filterEssays({ words: currentTarget.value });
          }}
          onCompositionEnd={({ currentTarget }) => filterEssays({ words: currentTarget.value })}
          onKeyDown={onKeyDown}
        />
        {!all && (
          <span className={styles['left']} aria-hidden="true">
            {library.found(left)}
          </span>
        )}
        {!all && (
          <button
            type="button"
            className={styles['clear']}
            aria-label={library.clearFilter}
            title={library.clearFilter}
            onClick={() => {
              showEveryEssay();
              bar.current?.querySelector('input')?.focus();
            }}
          >
            <Icon of={X} size={14} />
          </button>
        )}
      </span>
      <FilterMenu />
      <SortMenu />
    </search>
  );
}

function list(bar: HTMLElement | null): HTMLElement | null {
  const panel = bar?.closest('[role="tabpanel"]') ?? null;
  return (
    panel?.querySelector<HTMLElement>('[data-essay] [data-rove]') ??
    panel?.querySelector<HTMLElement>('[data-rove]') ??
    null
  );
}
