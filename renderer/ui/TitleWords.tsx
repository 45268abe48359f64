import { Fragment } from 'react';
import { linePieces } from '../../core/document/line-pieces';
import styles from './title-words.module.css';

/** UTF-16 units of a title that one line of the narrowest list holds: its words need not be looked for. */
const surelyOneLine = 9;

/** A title whose lines end between its words. */
export function TitleWords({ title }: { readonly title: string }) {
  if (title.length <= surelyOneLine) return title;
  return (
    <span className={styles['words']}>
      {linePieces(title).map((piece, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a piece has no name but its place
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {piece}
        </Fragment>
      ))}
    </span>
  );
}
