import type { ContextMenu } from '@base-ui/react/context-menu';
import { useRef } from 'react';
import { isOfMenuKey } from './by-menu-key';

type RootProps = {
  readonly [Name in 'onOpenChange' | 'onOpenChangeComplete']: NonNullable<
    ContextMenu.Root.Props[Name]
  >;
};

/** A context menu that the menu key has opened begins at its first choice, as other menus do by key. */
export function useFirstChoice(): RootProps {
  const isByKey = useRef(false);
  return {
    onOpenChange: (_open, { event }) => {
      isByKey.current = isOfMenuKey(event);
    },
    onOpenChangeComplete(isOpen) {
      if (!isOpen || !isByKey.current || beginAtFirst()) return;
      // The menu takes the focus in a frame of its own, which may be a later one.
      document.addEventListener('focusin', () => isByKey.current && beginAtFirst(), { once: true });
    },
  };
}

/** Goes from the menu that has the focus to its first choice; false where no menu has it itself. */
function beginAtFirst(): boolean {
  const { activeElement } = document;
  if (activeElement?.role !== 'menu') return false;
  activeElement.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
  return true;
}
