import type { KeyboardEvent } from 'react';
import { useWords } from '../i18n/use-words';
import { changeSettings, useSettings } from '../state/settings-store';
import { rove } from '../ui/rove';
import styles from './library-search.module.css';

interface Props {
  readonly onChosen: (query: string) => void;
  /** Back to the field. */
  readonly onLeft: () => void;
}

/** What was searched for lately, under the field while it is empty and in focus; nothing where nothing was. */
export function RecentSearches({ onChosen, onLeft }: Props) {
  const { search } = useWords();
  const recent = useSettings(({ settings }) => settings.recentSearches);
  if (recent.length === 0) return null;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape') return rove(event);
    event.preventDefault();
    event.stopPropagation();
    onLeft();
  };
  return (
    <section className={styles['recent']} aria-label={search.recent} onKeyDown={onKeyDown}>
      <h3 className={styles['group']}>{search.recent}</h3>
      <ul>
        {recent.map((query) => (
          <li key={query}>
            <button
              type="button"
              className={styles['hit']}
              tabIndex={-1}
              data-rove=""
              onClick={() => onChosen(query)}
            >
              {query}
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className={styles['more']}
        tabIndex={-1}
        data-rove=""
        onClick={() => {
          changeSettings({ recentSearches: [] });
          onLeft();
        }}
      >
        {search.clearRecent}
      </button>
    </section>
  );
}
