import { entryOf } from '../../core/library/catalog';
import { titleOf } from '../../core/library/own-details';
import type { Hit } from '../../core/search/found';
import { toldApart } from '../../core/words/told-apart';
import { useWords } from '../i18n/use-words';
import { useLibrary } from '../state/library-store';
import { useTelling } from '../state/use-telling';
import { useShownText } from '../state/use-shown-text';
import styles from './library-search.module.css';
import { pressHit } from './press-hit';

interface Props {
  readonly hit: Hit;
  readonly tabStop: boolean;
  readonly onFocus: () => void;
}

/** One match in its context. */
export function HitItem({ hit, tabStop, onFocus }: Props) {
  const words = useWords();
  const { search } = words;
  const shown = useShownText();
  const { before, match, after, kind, essay } = hit;
  // Shown as the page shows it: one unit in, one out, so that the match stays where it is.
  const line = shown(before + match + after);
  const end = before.length + match.length;
  const isNote = kind === 'comment' || kind === 'tag' || kind === 'reflection';
  const title = useLibrary(({ catalog }) => {
    const entry = isNote ? entryOf(catalog, essay) : null;
    return entry === null ? '' : titleOf(entry);
  });
  const telling = useTelling(isNote ? essay : null);
  return (
    <li>
      <button
        type="button"
        className={styles['hit']}
        tabIndex={tabStop ? 0 : -1}
        data-rove=""
        onFocus={onFocus}
        onClick={(event) => pressHit(event, hit)}
      >
        <span lang="zh-CN">
          {line.slice(0, before.length)}
          <mark className={styles['match']}>{line.slice(before.length, end)}</mark>
          {line.slice(end)}
        </span>
        {kind !== 'text' && (
          <span className={styles['where']}>
            {search.kinds[kind]}
            {isNote && <span lang="zh-CN">{search.inEssay(shown(title))}</span>}
            {telling !== null && ` ${shown(toldApart(telling, words))}`}
          </span>
        )}
      </button>
    </li>
  );
}
