import { useRef, useState } from 'react';
import type { RemovedEssay } from '../../core/library/catalog';
import { titleOf } from '../../core/library/own-details';
import { binned, daysKept, isBundled } from '../../core/library/removed';
import { useWords } from '../i18n/use-words';
import { useLibrary } from '../state/library-store';
import { toast } from '../state/message-store';
import {
  emptyBin,
  openRestored,
  restoreBundled,
  restoreEssays,
  useMissesBundled,
} from '../state/removal';
import { useShownText } from '../state/use-shown-text';
import buttons from '../ui/button.module.css';
import { Confirm } from '../ui/Confirm';
import listing from './bin-list.module.css';
import styles from './removed-essays.module.css';

/** 文章 in 回收站: the removed essays, the last removed first, and the way back for each. */
export function RemovedEssays() {
  const { bin, library } = useWords();
  const catalog = useLibrary((state) => state.catalog);
  const missesBundled = useMissesBundled();
  const [asking, setAsking] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const removed = binned(catalog);
  // The button that was pressed goes with its essay: the focus must not be lost.
  const refocus = () => place.current?.focus();
  return (
    <div ref={place} className={listing['place']} tabIndex={-1}>
      {removed.length === 0 ? (
        <p className={listing['instead']}>{bin.noEssays}</p>
      ) : (
        <>
          <div className={listing['head']}>
            <p>{bin.essaysHint}</p>
            <button type="button" className={buttons['quiet']} onClick={() => setAsking(true)}>
              {bin.empty}
            </button>
          </div>
          <ul className={listing['list']} aria-label={bin.essays}>
            {removed.map((one) => (
              <RemovedItem key={one.entry.id} removed={one} onLast={refocus} />
            ))}
          </ul>
        </>
      )}
      {missesBundled && (
        <footer className={styles['foot']}>
          <button
            type="button"
            className={buttons['solid']}
            onClick={() => void restoreBundled().then(refocus)}
          >
            {library.restoreBundled}
          </button>
        </footer>
      )}
      <Confirm
        open={asking}
        question={bin.emptyQuestion(removed.length)}
        sentence={bin.emptySentence}
        verb={bin.emptyVerb}
        onConfirm={() => void emptyBin().then(refocus)}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}

interface ItemProps {
  readonly removed: RemovedEssay;
  /** It is the last one, and its button had the focus. */
  readonly onLast: () => void;
}

function RemovedItem({ removed, onLast }: ItemProps) {
  const { bin, library } = useWords();
  const catalog = useLibrary((state) => state.catalog);
  const shown = useShownText();
  const item = useRef<HTMLLIElement>(null);
  const { entry } = removed;
  const title = shown(titleOf(entry));
  const restore = async () => {
    const beside = item.current?.nextElementSibling ?? item.current?.previousElementSibling;
    const button = beside?.querySelector('button');
    if (button) button.focus();
    else onLast();
    if (!(await restoreEssays([entry.id]))) return;
    const view = () => void openRestored(entry.id);
    toast(bin.restoredEssay(title), { label: library.open, run: view });
  };
  return (
    <li ref={item} className={listing['item']}>
      <div className={listing['body']}>
        <p className={styles['title']} lang="zh-CN">
          {title}
        </p>
        <p className={styles['sentence']} lang="zh-CN">
          {shown(entry.firstSentence)}
        </p>
        <p className={listing['facts']}>
          {isBundled(catalog, removed) && <span>{library.bundled}</span>}
          <span>{library.length(entry.length)}</span>
          {entry.annotations > 0 && <span>{library.annotations(entry.annotations)}</span>}
          <span>{bin.daysLeft(daysKept(catalog, removed))}</span>
        </p>
      </div>
      <button
        type="button"
        className={buttons['solid']}
        aria-label={bin.restoreNamed(title)}
        onClick={() => void restore()}
      >
        {bin.restore}
      </button>
    </li>
  );
}
