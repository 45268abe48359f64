import type { Collection } from '../../core/library/catalog';
import { entryOf } from '../../core/library/catalog';
import type { EssayId } from '../../core/ids';
import { useWords } from '../i18n/use-words';
import { useLibrary } from '../state/library-store';
import { FoldedLines } from '../ui/FoldedLines';
import { CollectionMenu } from './CollectionMenu';
import styles from './library-list.module.css';
import { LibraryItem } from './LibraryItem';

interface GroupProps {
  readonly collection: Collection;
  readonly current: EssayId | null;
  /** The item that Tab comes to. */
  readonly stop: EssayId | null;
  readonly onFocus: (id: EssayId) => void;
}

/** A collection's essays under its name. One of the reader's own can be removed as a whole. */
export function CollectionGroup({ collection, current, stop, onFocus }: GroupProps) {
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
        {!collection.bundled && <CollectionMenu collection={collection} />}
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
