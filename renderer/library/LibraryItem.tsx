import { Trash2 } from 'lucide-react';
import { Fragment, memo, useRef } from 'react';
import { readPercent } from '../../core/document/progress';
import type { LibraryEntry } from '../../core/library/catalog';
import type { Telling } from '../../core/library/namesakes';
import { authorOf, titleOf } from '../../core/library/own-details';
import { toldApart } from '../../core/words/told-apart';
import type { Words } from '../../core/words/words';
import { useWords } from '../i18n/use-words';
import { chooseNoEssay, useChosenEssays } from '../state/chosen-essays';
import { openWindow } from '../state/other-windows';
import { leaveOverlay } from '../state/panel-store';
import { open } from '../state/reading-store';
import { focusReading } from '../state/regions';
import { removeEssays } from '../state/removal';
import { useTelling } from '../state/use-telling';
import { useShownText } from '../state/use-shown-text';
import { byPointer } from '../ui/by-pointer';
import { Icon } from '../ui/Icon';
import { TitleWords } from '../ui/TitleWords';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import { focusBeside } from './focus-beside';
import styles from './library-item.module.css';

/** The button of the wheel, which opens in a window of its own. */
const middle = 1;

/** What the row shows of every essay. */
const isInRow: ReadonlySet<Telling['kind']> = new Set(['author', 'number', 'sentence']);

interface Props {
  readonly entry: LibraryEntry;
  /** Its place where the list stands unsorted, from 1. */
  readonly number: number;
  readonly index: number;
  /** px from the list's top. */
  readonly top: number;
  readonly measure: (row: Element | null) => void;
  /** Of its group, from 0. */
  readonly depth: number;
  /** Among those of its group, from 1; and how many these are. */
  readonly position: number;
  readonly size: number;
  readonly current: boolean;
  readonly tabStop: boolean;
  /** Its menu is open. */
  readonly isAsked: boolean;
  /** It has just come into the library. */
  readonly isNew: boolean;
}

/**
 * One essay of the list. Titles repeat, so number, first sentence and length tell them apart
 * (ux.md 2). Delete takes it out of the library, as does the button that a pointer finds there.
 */
export const LibraryItem = memo(function LibraryItem(props: Props) {
  const { entry, number, index, top, measure, depth, position, size } = props;
  const { current, tabStop, isAsked, isNew } = props;
  const words = useWords();
  const { library, shelving, thread } = words;
  const shown = useShownText();
  const isChosen = useChosenEssays((state) => state.chosen.has(entry.id));
  const item = useRef<HTMLButtonElement>(null);
  const title = shown(titleOf(entry));
  const author = authorOf(entry);
  const telling = useTelling(entry.id);
  const apart =
    telling === null || isInRow.has(telling.kind) ? '' : shown(toldApart(telling, words));

  const remove = () => {
    focusBeside(item.current);
    void removeEssays([entry.id], library.removed(title));
  };
  return (
    <li
      ref={measure}
      className={styles['row']}
      style={{ insetBlockStart: top, '--depth': depth }}
      data-essay={entry.id}
      data-index={index}
      data-chosen={isChosen || undefined}
      data-asked={isAsked || undefined}
      data-new={isNew || undefined}
      draggable
      aria-posinset={position}
      aria-setsize={size}
    >
      <button
        ref={item}
        type="button"
        className={styles['item']}
        aria-current={current ? 'true' : undefined}
        aria-keyshortcuts="Delete F2"
        tabIndex={tabStop ? 0 : -1}
        data-rove=""
        onClick={(event) => {
          if (event.shiftKey || event.ctrlKey || event.metaKey) return;
          chooseNoEssay();
          leaveOverlay();
          void open(entry.id).then(byPointer(event) ? focusReading : undefined);
        }}
        onMouseDown={(event) => {
          // Else Chromium scrolls with the pointer from here.
          if (event.button === middle) event.preventDefault();
        }}
        onAuxClick={(event) => {
          if (event.button === middle) openWindow(entry.id);
        }}
      >
        <span className={styles['number']}>{library.number(number)}</span>
        {isChosen && <VisuallyHidden>{shelving.chosen}</VisuallyHidden>}
        <span className={styles['title']} lang="zh-CN">
          <TitleWords title={title} />
        </span>
        <span className={styles['sentence']} lang="zh-CN">
          {[author, apart].map(
            (words) =>
              words !== '' && (
                <Fragment key={words}>
                  <span className={styles['author']}>{words}</span>{' '}
                </Fragment>
              ),
          )}
          {shown(entry.firstSentence)}
        </span>
        <span className={styles['facts']}>
          <span>{library.length(entry.length)}</span>
          <span data-finished={entry.finished}>{readState(entry, library)}</span>
          {entry.annotations > 0 && <span>{library.annotations(entry.annotations)}</span>}
        </span>
        {entry.own.tags.length > 0 && (
          <span className={styles['tags']} lang="zh-CN">
            {entry.own.tags.map(thread.tag).join(' ')}
          </span>
        )}
      </button>
      <button
        type="button"
        className={styles['remove']}
        aria-label={library.removeNamed(title)}
        title={library.remove}
        tabIndex={-1}
        onClick={remove}
      >
        <Icon of={Trash2} size={15} />
      </button>
    </li>
  );
});

function readState(entry: LibraryEntry, library: Words['library']): string {
  if (entry.finished) return library.finished;
  return entry.progress > 0 ? library.read(readPercent(entry.progress)) : library.unread;
}
