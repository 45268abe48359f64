import type { FocusEvent } from 'react';
import { useMemo, useRef, useState } from 'react';
import type { ImportItem } from '../../core/import/import-item';
import { useWords } from '../i18n/use-words';
import { useWindowedRows } from '../ui/use-windowed-rows';
import styles from './import-list.module.css';
import { ImportRow } from './ImportRow';

/** px of a row before it has been drawn once. */
const guessed = () => 52;

const covered = { top: 0, bottom: 0 };

/** The documents on their way in; of a thousand only the rows in view are drawn, and the one with the focus. */
export function ImportList({ items }: { readonly items: readonly ImportItem[] }) {
  const { imports } = useWords();
  const list = useRef<HTMLUListElement>(null);
  const rows = useMemo(() => items.map((item) => ({ key: `${item.id}`, item })), [items]);
  /** The key of the row that had the focus last. */
  const [focused, setFocused] = useState<string | null>(null);
  const kept = [rows.findIndex(({ key }) => key === focused)];
  const windowed = { rows, guess: guessed, list, kept, covered };
  const { drawn, topOf, height, measure } = useWindowedRows(windowed);
  return (
    <div className={styles['scroller']}>
      <ul
        ref={list}
        className={styles['list']}
        style={{ blockSize: height }}
        aria-label={imports.list}
        onFocus={({ target }: FocusEvent) => setFocused(keyAround(target))}
      >
        {drawn.map(({ index }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <ImportRow
              key={row.key}
              item={row.item}
              index={index}
              top={topOf(index)}
              size={rows.length}
              measure={measure}
            />
          );
        })}
      </ul>
    </div>
  );

  function keyAround(target: Element): string | null {
    const row = target.closest<HTMLElement>('[data-index]');
    return rows[Number(row?.dataset['index'] ?? -1)]?.key ?? null;
  }
}
