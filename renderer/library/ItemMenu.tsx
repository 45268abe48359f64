import { ContextMenu } from '@base-ui/react/context-menu';
import type { LibraryEntry } from '../../core/library/catalog';
import { useWords } from '../i18n/use-words';
import { openEncodings, replaceEdition, takeEditionBack } from '../state/editions';
import { leaveOverlay } from '../state/panel-store';
import { open } from '../state/reading-store';
import { focusReading } from '../state/regions';
import { removeEssays } from '../state/removal';
import { useShownText } from '../state/use-shown-text';
import menu from '../ui/menu.module.css';

/** What can be done with an essay of the list, under the pointer or at the focused row. */
export function ItemMenu({ entry }: { readonly entry: LibraryEntry }) {
  const { library, review } = useWords();
  const shown = useShownText();
  return (
    <ContextMenu.Portal>
      <ContextMenu.Positioner className={menu['over']}>
        <ContextMenu.Popup className={menu['menu']} aria-label={shown(entry.title)}>
          <ContextMenu.Item
            className={menu['item']}
            onClick={() => {
              leaveOverlay();
              void open(entry.id).then(focusReading);
            }}
          >
            {library.open}
          </ContextMenu.Item>
          <ContextMenu.Item className={menu['item']} onClick={() => void replaceEdition(entry.id)}>
            {review.replace}
          </ContextMenu.Item>
          <ContextMenu.Item className={menu['item']} onClick={() => void openEncodings(entry.id)}>
            {review.otherEncoding}
          </ContextMenu.Item>
          {entry.former !== null && (
            <ContextMenu.Item
              className={menu['item']}
              onClick={() => void takeEditionBack(entry.id)}
            >
              {review.takeBack}
            </ContextMenu.Item>
          )}
          <ContextMenu.Item
            className={menu['item']}
            onClick={() => void removeEssays([entry.id], library.removed(shown(entry.title)))}
          >
            {library.remove}
          </ContextMenu.Item>
        </ContextMenu.Popup>
      </ContextMenu.Positioner>
    </ContextMenu.Portal>
  );
}
