import type { Collection } from '../../core/library/catalog';
import { isSingle } from '../../core/library/own-documents';
import type { EssayId } from '../../core/ids';
import { useWords } from '../i18n/use-words';
import { useLibrary } from '../state/library-store';
import { CollectionGroup } from './CollectionGroup';
import styles from './library-list.module.css';
import { LibraryItem } from './LibraryItem';

interface Props {
  /** The reader's own, in the order in which they came. */
  readonly collections: readonly Collection[];
  readonly current: EssayId | null;
  /** The item that Tab comes to. */
  readonly stop: EssayId | null;
  readonly onFocus: (id: EssayId) => void;
}

/** 我的文档: documents of one essay in one list, and each that holds several under its own name. */
export function OwnDocuments({ collections, current, stop, onFocus }: Props) {
  const { imports } = useWords();
  const catalog = useLibrary((state) => state.catalog);
  const singles = collections.filter(isSingle);
  const several = collections.filter((collection) => !isSingle(collection));
  // A thousand look-ups one by one would take a million steps.
  const known = new Map(catalog.entries.map((entry) => [entry.id, entry]));
  const entries = singles.flatMap(({ essays }) => essays.flatMap((id) => known.get(id) ?? []));
  return (
    <>
      <section>
        <header className={styles['group']}>
          <h2 id="own-documents" className={styles['title']}>
            {imports.own}
          </h2>
          {entries.length > 0 && <span aria-hidden="true">{entries.length}</span>}
        </header>
        {collections.length === 0 && <p className={styles['hint']}>{imports.ownEmpty}</p>}
        {entries.length > 0 && (
          <ul aria-labelledby="own-documents">
            {entries.map((entry, index) => (
              <LibraryItem
                key={entry.id}
                entry={entry}
                number={index + 1}
                current={entry.id === current}
                tabStop={entry.id === stop}
                onFocus={onFocus}
              />
            ))}
          </ul>
        )}
      </section>
      {several.map((collection) => (
        <CollectionGroup
          key={collection.id}
          collection={collection}
          current={current}
          stop={stop}
          onFocus={onFocus}
        />
      ))}
    </>
  );
}
