import type { RefObject } from 'react';
import { useLayoutEffect, useState } from 'react';
import type { Found } from '../../core/search/found';
import { foundSentence } from '../../core/words/found-sentence';
import { failureSentence } from '../../core/words/failure-sentence';
import { useWords } from '../i18n/use-words';
import { showListed, showMore, useSearch } from '../state/search-store';
import { rove } from '../ui/rove';
import { HitGroup, keyOf } from './HitGroup';
import styles from './library-search.module.css';
import { useSight } from './use-sight';

interface Props {
  /** How many essays are in the list by the same words. */
  readonly named: number;
  /** Whether all of them are for their titles. */
  readonly byTitle: boolean;
}

/** What a search of the library came to: the reader's own words, then essay by essay. */
export function SearchResults({ named, byTitle }: Props) {
  const words = useWords();
  const { search } = words;
  const found = useSearch((state) => state.found);
  const failure = useSearch((state) => state.failure);
  const [focused, setFocused] = useState('');
  if (failure !== null) return <p className={styles['said']}>{failureSentence(failure, words)}</p>;
  if (found === null) return <p className={styles['said']}>{search.running}</p>;
  const { essays, groups, notes } = found;
  if (essays + notes.all === 0) {
    return (
      <p className={styles['said']}>
        {search.none}
        <span className={styles['hint']}>{search.noneHint}</span>
      </p>
    );
  }
  const keys = keysOf(found);
  const stop = keys.includes(focused) ? focused : keys[0];
  const list = { stop, onFocus: setFocused };
  return (
    <div role="region" aria-label={search.results} onKeyDown={rove}>
      <p className={styles['summary']}>
        <span className={styles['sum']}>{foundSentence(found, words)}</span>
        {named > 0 && (
          <button type="button" className={styles['way']} onClick={() => showListed(true)}>
            {search.asList(named, byTitle)}
          </button>
        )}
      </p>
      {notes.all > 0 && <HitGroup title={search.notes} group={notes} within="notes" {...list} />}
      {groups.map((group) => (
        <HitGroup
          key={group.essay}
          title={group.title}
          group={group}
          within={group.essay}
          {...list}
        />
      ))}
      {essays > groups.length && <MoreEssays n={essays - groups.length} />}
    </div>
  );
}

/** Asks for the next essays when it comes into view, and where it is pressed. */
function MoreEssays({ n }: { readonly n: number }) {
  const { search } = useWords();
  const more = useSight<HTMLButtonElement>(() => void showMore(null), n);
  useFocusGoesOn(more);
  return (
    <button
      ref={more}
      type="button"
      className={styles['more']}
      tabIndex={-1}
      data-rove=""
      onClick={() => void showMore(null)}
    >
      {search.moreEssays(n)}
    </button>
  );
}

/** Where the last essays take the button's place while it has the focus, the first of them has it then. */
function useFocusGoesOn(more: RefObject<HTMLButtonElement | null>): void {
  useLayoutEffect(() => {
    const button = more.current;
    return () => {
      if (button === null || button !== document.activeElement) return;
      const before = button.previousElementSibling;
      queueMicrotask(() => {
        before?.nextElementSibling?.querySelector<HTMLElement>('[data-rove]')?.focus();
      });
    };
  }, [more]);
}

function keysOf({ notes, groups }: Found): readonly string[] {
  return [
    ...notes.hits.map((hit, index) => keyOf('notes', hit, index)),
    ...groups.flatMap(({ essay, hits }) => hits.map((hit, index) => keyOf(essay, hit, index))),
  ];
}
