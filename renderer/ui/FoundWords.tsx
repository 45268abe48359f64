import { foundPieces } from '../../core/annotation/found-pieces';
import type { TextRange } from '../../core/document/text-range';
import styles from './found-words.module.css';

/** What Find found in a comment, in units of it and in order, and the match that one is at. */
export interface FoundInComment {
  readonly matches: readonly TextRange[];
  readonly current: TextRange | null;
}

interface Props {
  readonly text: string;
  /** Where the words stand in the comment (UTF-16). */
  readonly start: number;
  readonly found: FoundInComment;
}

/** Words of a comment, those painted that were found. */
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
