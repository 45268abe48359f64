import { Trash2 } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { readPercent } from '../../core/document/progress';
import type { EssayId } from '../../core/ids';
import type { LibraryEntry } from '../../core/library/catalog';
import type { Words } from '../../core/words/words';
import { useWords } from '../i18n/use-words';
import { leaveOverlay } from '../state/panel-store';
import { open } from '../state/reading-store';
import { focusReading } from '../state/regions';
import { removeEssays } from '../state/removal';
import { useShownText } from '../state/use-shown-text';
import { byPointer } from '../ui/by-pointer';
import { Icon } from '../ui/Icon';
import { focusBeside } from './focus-beside';
import styles from './library-item.module.css';

interface Props {
  readonly entry: LibraryEntry;
  /** Its place in the collection, from 1. */
  readonly number: number;
  readonly current: boolean;
  readonly tabStop: boolean;
  readonly onFocus: (id: EssayId) => void;
}

/**
 * One essay of the list. Titles repeat, so number, first sentence and length tell them apart
 * (ux.md 2). Delete takes it out of the library, as does the button that a pointer finds there.
 */
export const LibraryItem = memo(function LibraryItem(props: Props) {
  const { entry, number, current, tabStop, onFocus } = props;
  const { library } = useWords();
  const shown = useShownText();
  const item = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (current) item.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const remove = () => {
    focusBeside(item.current);
    void removeEssays([entry.id], library.removed(shown(entry.title)));
  };
  return (
    <li className={styles['row']} data-essay={entry.id}>
      <button
        ref={item}
        type="button"
        className={styles['item']}
        aria-current={current ? 'true' : undefined}
        aria-keyshortcuts="Delete"
        tabIndex={tabStop ? 0 : -1}
        data-rove=""
        onFocus={() => onFocus(entry.id)}
        onKeyDown={(event) => {
          if (!asksToRemove(event)) return;
          event.preventDefault();
          remove();
        }}
        onClick={(event) => {
          leaveOverlay();
          void open(entry.id).then(byPointer(event) ? focusReading : undefined);
        }}
      >
        <span className={styles['number']}>{library.number(number)}</span>
        <span className={styles['title']} lang="zh-CN">
          {shown(entry.title)}
        </span>
        <span className={styles['sentence']} lang="zh-CN">
          {shown(entry.firstSentence)}
        </span>
        <span className={styles['facts']}>
          <span>{library.length(entry.length)}</span>
          <span data-finished={entry.finished}>{readState(entry, library)}</span>
          {entry.annotations > 0 && <span>{library.annotations(entry.annotations)}</span>}
        </span>
      </button>
      <button
        type="button"
        className={styles['remove']}
        aria-label={library.removeNamed(shown(entry.title))}
        title={library.remove}
        tabIndex={-1}
        onClick={remove}
      >
        <Icon of={Trash2} size={15} />
      </button>
    </li>
  );
});

/** Delete, where it is held not again and again: one press is one essay. */
function asksToRemove({ key, repeat, nativeEvent, ...held }: KeyboardEvent): boolean {
  const isPlain = !(held.ctrlKey || held.metaKey || held.altKey || held.shiftKey);
  return (
    (key === 'Delete' || key === 'Backspace') && isPlain && !repeat && !nativeEvent.isComposing
  );
}

function readState(entry: LibraryEntry, library: Words['library']): string {
  if (entry.finished) return library.finished;
  return entry.progress > 0 ? library.read(readPercent(entry.progress)) : library.unread;
}
