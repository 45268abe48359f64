import { useRef } from 'react';
import { languageOf } from '../../core/document/language';
import type { BinnedNote } from '../../preload/answers';
import { useWords } from '../i18n/use-words';
import { canView, restoreBinned, viewRestored } from '../state/binned-store';
import button from '../ui/button.module.css';
import listing from './bin-list.module.css';
import styles from './binned-annotations.module.css';

interface Props {
  readonly note: BinnedNote;
  /** It is back already, and listed until the bin is closed. */
  readonly restored: boolean;
  readonly onPurge: () => void;
}

/** UTF-16 units of a passage that are drawn at most; the lines are cut by the style sheet. */
const longestExcerpt = 200;

/** A removed annotation: what it said, where, since when, how long still, and the way back. */
export function BinnedAnnotation({ note, restored, onPurge }: Props) {
  const { binned, pigments, card } = useWords();
  const { annotation, title, at, daysLeft } = note;
  const item = useRef<HTMLLIElement>(null);
  const bringBack = async () => {
    await restoreBinned(note);
    // The button that was pressed is gone.
    item.current?.querySelector('button')?.focus();
  };
  return (
    <li ref={item} className={styles['item']} data-pigment={annotation.pigment}>
      <div className={listing['body']}>
        <p className={styles['excerpt']} lang={languageOf([annotation.target.quote])}>
          {annotation.target.quote.slice(0, longestExcerpt)}
        </p>
        {annotation.comment !== '' && (
          <p className={styles['comment']} lang="zh-CN">
            {annotation.comment}
          </p>
        )}
        <p className={styles['facts']}>
          <b className={styles['name']}>{pigments[annotation.pigment]}</b>
          <span className={styles['essay']} lang="zh-CN">
            {binned.essay(title)}
          </span>
          <span>{binned.deletedOn(card.day(at))}</span>
          {!restored && <span>{binned.daysLeft(daysLeft)}</span>}
        </p>
      </div>
      <div className={styles['actions']}>
        {restored ? (
          <>
            <span className={styles['back']}>{binned.isBack}</span>
            {canView(note) && (
              <button
                type="button"
                className={button['solid']}
                onClick={() => void viewRestored(note)}
              >
                {binned.view}
              </button>
            )}
          </>
        ) : (
          <>
            <button type="button" className={button['solid']} onClick={() => void bringBack()}>
              {binned.restore}
            </button>
            <button type="button" className={button['quiet']} onClick={onPurge}>
              {binned.purge}
            </button>
          </>
        )}
      </div>
    </li>
  );
}
