import { foundPieces } from '../../core/annotation/found-pieces';
import type { TextRange } from '../../core/document/text-range';
import styles from './found-words.module.css';

/** What was found in words of the reader’s, in units of them and in order, and the match that one is at. */
export interface FoundInWords {
  readonly matches: readonly TextRange[];
  readonly current: TextRange | null;
}

interface Props {
  readonly text: string;
  /** Where the words stand in the whole text (UTF-16). */
  readonly start: number;
  readonly found: FoundInWords;
}

/** Words of a comment or of 我的心得, those painted that were found. */
export function FoundWords({ text, start, found: { matches, current } }: Props) {
  return foundPieces(text, start, matches).map(({ text: words, match }) =>
    match === null ? (
      words
    ) : (
      <span
        key={match.start}
        className={styles['found']}
        data-current={match === current || undefined}
      >
        {words}
      </span>
    ),
  );
}
