import { foundPieces } from '../../core/annotation/found-pieces';
import type { Hit } from '../../core/search/found';
import { useShownText } from '../state/use-shown-text';
import styles from './library-search.module.css';
import { pressHit } from './press-hit';

interface Props {
  readonly title: string;
  /** Its matches; of a title too long for their context none is marked. */
  readonly hits: readonly [Hit, ...Hit[]];
  /** The element that tells it from others of its title. */
  readonly describedBy: string | undefined;
  readonly tabStop: boolean;
  readonly onFocus: () => void;
}

/** The title of an essay that is found by it: it opens the essay, so that no line below says it again. */
export function TitleWithHits({ title, hits, describedBy, tabStop, onFocus }: Props) {
  const shown = useShownText();
  const places = hits.flatMap(({ before, match, after }) => {
    const start = before.length;
    return before + match + after === title ? [{ start, end: start + match.length }] : [];
  });
  return (
    <button
      type="button"
      className={`${styles['title']} ${styles['named']}`}
      lang="zh-CN"
      aria-describedby={describedBy}
      tabIndex={tabStop ? 0 : -1}
      data-rove=""
      onFocus={onFocus}
      onClick={(event) => pressHit(event, hits[0])}
    >
      {foundPieces(shown(title), 0, places).map(({ text, match }) =>
        match === null ? (
          text
        ) : (
          <mark key={match.start} className={styles['match']}>
            {text}
          </mark>
        ),
      )}
    </button>
  );
}
