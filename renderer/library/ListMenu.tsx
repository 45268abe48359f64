import { ContextMenu } from '@base-ui/react/context-menu';
import type { EssayId } from '../../core/ids';
import type { EssayGroup } from '../../core/library/listing';
import type { LibraryEntry } from '../../core/library/catalog';
import { titleOf } from '../../core/library/own-details';
import { useWords } from '../i18n/use-words';
import { useShownText } from '../state/use-shown-text';
import menu from '../ui/menu.module.css';
import { EssayMenu } from './EssayMenu';
import { GroupMenu } from './GroupMenu';

/** What the menu of the list is of: under the pointer, or at the focused row. */
export type Asked =
  | { readonly kind: 'essays'; readonly entry: LibraryEntry; readonly essays: readonly EssayId[] }
  | { readonly kind: 'group'; readonly group: EssayGroup };

/** The menu of a row of the list, by the pointer's other button or the menu key. */
export function ListMenu({ asked }: { readonly asked: Asked }) {
  return (
    <ContextMenu.Portal>
      <ContextMenu.Positioner className={menu['over']}>
        <ContextMenu.Popup className={menu['menu']} aria-label={useName(asked)}>
          {asked.kind === 'essays' ? <EssayMenu {...asked} /> : <GroupMenu group={asked.group} />}
        </ContextMenu.Popup>
      </ContextMenu.Positioner>
    </ContextMenu.Portal>
  );
}

function useName(asked: Asked): string {
  const { imports, library, shelving } = useWords();
  const shown = useShownText();
  if (asked.kind === 'group') {
    const { group } = asked;
    if (group.kind === 'own') return imports.own;
    if (group.kind === 'category') return group.category.name;
    return group.collection.bundled ? library.bundled : group.collection.title;
  }
  if (asked.essays.length > 1) return shelving.selected(asked.essays.length);
  return shown(titleOf(asked.entry));
}
