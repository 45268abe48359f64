import { ContextMenu } from '@base-ui/react/context-menu';
import { useState } from 'react';
import type { Collection, LibraryEntry } from '../../core/library/catalog';
import { entryOf } from '../../core/library/catalog';
import type { EssayId } from '../../core/ids';
import { isEssayId } from '../../core/ids';
import { useWords } from '../i18n/use-words';
import { useLibrary } from '../state/library-store';
import { useReading } from '../state/reading-store';
import { rove } from '../ui/rove';
import { CollectionGroup } from './CollectionGroup';
import { ItemMenu } from './ItemMenu';
import styles from './library-list.module.css';
import { OwnDocuments } from './OwnDocuments';

/** The library by collection. Its list is one tab stop; arrow keys walk through it. */
export function LibraryList() {
  const { library } = useWords();
  const catalog = useLibrary((state) => state.catalog);
  const isFilling = useLibrary((state) => state.isFilling);
  const [focused, setFocused] = useState<EssayId | null>(null);
  const [asked, setAsked] = useState<LibraryEntry | null>(null);
  const current = useReading(({ reading }) => (reading.kind === 'none' ? null : reading.id));
  const collections = catalog.collections.filter(({ essays }) => essays.length > 0);
  const there = [focused, current].find((id) => id !== null && entryOf(catalog, id) !== null);
  const stop = there ?? collections[0]?.essays[0] ?? null;

  const isNew = isFilling && catalog.removed.length === 0 && catalog.collections.length === 0;
  if (isNew) return <p className={styles['empty']}>{library.preparing}</p>;
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger
        onKeyDown={rove}
        onContextMenu={(event) => {
          const entry = entryUnder(event.target);
          setAsked(entry);
          if (entry === null) event.preventBaseUIHandler();
        }}
      >
        {collections.length === 0 && <p className={styles['empty']}>{library.empty}</p>}
        {collections.filter(isBundled).map((collection) => (
          <CollectionGroup
            key={collection.id}
            collection={collection}
            current={current}
            stop={stop}
            onFocus={setFocused}
          />
        ))}
        <OwnDocuments
          collections={collections.filter((collection) => !isBundled(collection))}
          current={current}
          stop={stop}
          onFocus={setFocused}
        />
      </ContextMenu.Trigger>
      {asked !== null && <ItemMenu entry={asked} />}
    </ContextMenu.Root>
  );
}

const isBundled = ({ bundled }: Collection): boolean => bundled;

function entryUnder(target: EventTarget): LibraryEntry | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-essay]') : null;
  const id = row?.dataset['essay'];
  return isEssayId(id) ? entryOf(useLibrary.getState().catalog, id) : null;
}
