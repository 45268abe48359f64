import { ContextMenu } from '@base-ui/react/context-menu';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { keyLabel } from '../../core/keymap';
import { useWords } from '../i18n/use-words';
import { noteParagraph, notePoint } from '../state/place-notes';
import { useNotes } from '../state/notes-store';
import { useKeymap } from '../state/settings-store';
import { placeAtPoint } from '../text/offset-at-point';
import menu from '../ui/menu.module.css';
import styles from './essay-menu.module.css';

interface Props {
  readonly column: HTMLElement | null;
  /** The essay, whose context menu this is. */
  readonly children: ReactNode;
}

/** What can be written at a place of the text that is not selected: by the right button, or the menu key. */
export function EssayMenu({ column, children }: Props) {
  const { commands, marking } = useWords();
  const keymap = useKeymap();
  const locked = useNotes((state) => state.locked !== null);
  const [place, setPlace] = useState<number | null>(null);
  const item = (id: 'note-point' | 'note-paragraph', run: () => void) => (
    <ContextMenu.Item className={`${menu['item']} ${styles['item']}`} onClick={run}>
      {commands[id]}
      <kbd className={styles['key']}>{keyLabel(id, keymap)}</kbd>
    </ContextMenu.Item>
  );
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger
        className={styles['area']}
        onContextMenu={(event) => {
          const { clientX, clientY, target } = event;
          const isText = column !== null && target instanceof Node && column.contains(target);
          if (!isText || locked) event.preventBaseUIHandler();
          else setPlace(placeAtPoint(column, clientX, clientY));
        }}
      >
        {children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Positioner className={menu['over']}>
          <ContextMenu.Popup
            className={menu['menu']}
            aria-label={marking.comment}
            finalFocus={false}
          >
            {item('note-point', () => notePoint(place))}
            {item('note-paragraph', () => noteParagraph(place))}
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}
