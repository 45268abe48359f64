import { ContextMenu } from '@base-ui/react/context-menu';
import type { EssayId } from '../../core/ids';
import type { Category } from '../../core/library/category';
import type { Collection, LibraryEntry } from '../../core/library/catalog';
import { titleOf } from '../../core/library/own-details';
import { useWords } from '../i18n/use-words';
import { useShownText } from '../state/use-shown-text';
import menu from '../ui/menu.module.css';
import { CategoryMenu } from './CategoryMenu';
import { CollectionMenu } from './CollectionMenu';
import { EssayMenu } from './EssayMenu';

/** What the menu of the list is of: under the pointer, or at the focused row. */
export type Asked =
  | { readonly kind: 'essays'; readonly entry: LibraryEntry; readonly essays: readonly EssayId[] }
  | { readonly kind: 'category'; readonly category: Category }
  | { readonly kind: 'collection'; readonly collection: Collection };

/** The menu of a row of the list, by the pointer's other button or the menu key. */
export function ListMenu({ asked }: { readonly asked: Asked }) {
  return (
    <ContextMenu.Portal>
      <ContextMenu.Positioner className={menu['over']}>
        <ContextMenu.Popup className={menu['menu']} aria-label={useName(asked)}>
          {asked.kind === 'essays' && <EssayMenu {...asked} />}
          {asked.kind === 'category' && <CategoryMenu category={asked.category} />}
          {asked.kind === 'collection' && <CollectionMenu collection={asked.collection} />}
        </ContextMenu.Popup>
      </ContextMenu.Positioner>
    </ContextMenu.Portal>
  );
}

function useName(asked: Asked): string {
  const { shelving } = useWords();
  const shown = useShownText();
  if (asked.kind === 'category') return asked.category.name;
  if (asked.kind === 'collection') return asked.collection.title;
  if (asked.essays.length > 1) return shelving.selected(asked.essays.length);
  return shown(titleOf(asked.entry));
}
