import { useState } from 'react';
import type { EssayId } from '../../core/ids';
import type { Found, Hit, HitGroup } from '../../core/search/found';
import { failureSentence } from '../../core/words/failure-sentence';
import { useWords } from '../i18n/use-words';
import { showListed, showMore, useSearch } from '../state/search-store';
import { useShownText } from '../state/use-shown-text';
import { rove } from '../ui/rove';
import { HitItem } from './HitItem';
import styles from './library-search.module.css';
import { useSight } from './use-sight';

/**
 * What a search of the library came to: the reader's own words, then essay by essay. `named` essays are
 * in the list by the same words.
 */
export function SearchResults({ named }: { readonly named: number }) {
  const words = useWords();
  const { search } = words;
  const shown = useShownText();
  const found = useSearch((state) => state.found);
  const failure = useSearch((state) => state.failure);
  const [focused, setFocused] = useState('');
  if (failure !== null) return <p className={styles['said']}>{failureSentence(failure, words)}</p>;
  if (found === null) return <p className={styles['said']}>{search.running}</p>;
  const { essays, all, groups, notes } = found;
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
        <span className={styles['sum']}>{essays > 0 && search.summary(essays, all)}</span>
        {named > 0 && (
          <button type="button" className={styles['way']} onClick={() => showListed(true)}>
            {search.asList(named)}
          </button>
        )}
      </p>
      {notes.all > 0 && <Group title={search.notes} group={notes} within="notes" {...list} />}
      {groups.map((group) => (
        <Group
          key={group.essay}
          title={shown(group.title)}
          group={group}
          within={group.essay}
          {...list}
        />
      ))}
      {essays > groups.length && <MoreEssays n={essays - groups.length} />}
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly group: HitGroup;
  readonly within: EssayId | 'notes';
  /** The key of the one item that Tab comes to. */
  readonly stop: string | undefined;
  readonly onFocus: (key: string) => void;
}

function Group({ title, group: { all, hits }, within, stop, onFocus }: GroupProps) {
  const { search } = useWords();
  return (
    <section aria-label={title}>
      <h3 className={styles['group']}>
        <span className={styles['title']} lang="zh-CN">
          {title}
        </span>
        <span>{search.count(all)}</span>
      </h3>
      <ul>
        {hits.map((hit, index) => {
          const key = keyOf(within, hit, index);
          return (
            <HitItem key={key} hit={hit} tabStop={key === stop} onFocus={() => onFocus(key)} />
          );
        })}
        {all > hits.length && (
          <li>
            <button
              type="button"
              className={styles['more']}
              tabIndex={-1}
              data-rove=""
              onClick={() => void showMore(within)}
            >
              {search.more(all - hits.length)}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}

/** Asks for the next essays when it comes into view, and where it is pressed. */
function MoreEssays({ n }: { readonly n: number }) {
  const { search } = useWords();
  const more = useSight<HTMLButtonElement>(() => void showMore(null), n);
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

const keyOf = (within: EssayId | 'notes', { start, kind, annotation }: Hit, index: number) =>
  `${within} ${annotation ?? ''} ${kind} ${start} ${index}`;

function keysOf({ notes, groups }: Found): readonly string[] {
  return [
    ...notes.hits.map((hit, index) => keyOf('notes', hit, index)),
    ...groups.flatMap(({ essay, hits }) => hits.map((hit, index) => keyOf(essay, hit, index))),
  ];
}
