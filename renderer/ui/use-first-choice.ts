import type { ContextMenu } from '@base-ui/react/context-menu';
import { useRef } from 'react';

type RootProps = Required<Pick<ContextMenu.Root.Props, 'onOpenChange' | 'onOpenChangeComplete'>>;

/** A context menu that the menu key has opened begins at its first choice, as other menus do by key. */
export function useFirstChoice(): RootProps {
  const isByKey = useRef(false);
  return {
    onOpenChange: (_open, { event }) => {
      isByKey.current = event instanceof PointerEvent && hasNoButton(event);
    },
    onOpenChangeComplete(isOpen) {
      const { activeElement } = document;
      if (!isOpen || !isByKey.current || activeElement?.role !== 'menu') return;
      activeElement.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
    },
  };
}

/** Beside selected words Chromium has the key's event seem a mouse's, but for its button. */
function hasNoButton({ pointerType, button }: PointerEvent): boolean {
  return pointerType === '' || button < 0;
}
