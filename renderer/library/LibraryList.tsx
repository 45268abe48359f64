import { useState } from 'react';
import type { Collection } from '../../core/library/catalog';
import { entryOf } from '../../core/library/catalog';
import type { EssayId } from '../../core/ids';
import { useWords } from '../i18n/use-words';
import { useLibrary } from '../state/library-store';
import { useReading } from '../state/reading-store';
import { FoldedLines } from '../ui/FoldedLines';
import { rove } from '../ui/rove';
import { LibraryItem } from './LibraryItem';
import styles from './library-list.module.css';

/** The library by collection. Its list is one tab stop; arrow keys walk through it. */
export function LibraryList() {
  const words = useWords();
  const collections = useLibrary((state) => state.catalog.collections);
  const [focused, setFocused] = useState<EssayId | null>(null);
  const current = useReading(({ reading }) => (reading.kind === 'none' ? null : reading.id));
  const stop = focused ?? current ?? collections[0]?.essays[0] ?? null;

  if (collections.length === 0) return <p className={styles['empty']}>{words.library.preparing}</p>;
  return (
    <div onKeyDown={rove}>
      {collections.map((collection) => (
        <CollectionGroup
          key={collection.id}
          collection={collection}
          current={current}
          stop={stop}
          onFocus={setFocused}
        />
      ))}
    </div>
  );
}

interface GroupProps {
  readonly collection: Collection;
  readonly current: EssayId | null;
  /** The item that Tab comes to. */
  readonly stop: EssayId | null;
  readonly onFocus: (id: EssayId) => void;
}

function CollectionGroup({ collection, current, stop, onFocus }: GroupProps) {
  const { library } = useWords();
  const catalog = useLibrary((state) => state.catalog);
  const heading = `collection-${collection.id}`;
  return (
    <section>
      <header className={styles['group']}>
        <h2 id={heading} className={styles['title']}>
          {collection.bundled ? library.bundled : <span lang="zh-CN">{collection.title}</span>}
        </h2>
        <span aria-hidden="true">{collection.essays.length}</span>
      </header>
      <div className={styles['folded']}>
        <FoldedLines lines={[...collection.before, ...collection.after]} />
      </div>
      <ul aria-labelledby={heading}>
        {collection.essays.map((id, index) => {
          const entry = entryOf(catalog, id);
          return entry === null ? null : (
            <LibraryItem
              key={id}
              entry={entry}
              number={index + 1}
              current={id === current}
              tabStop={id === stop}
              onFocus={onFocus}
            />
          );
        })}
      </ul>
    </section>
  );
}
