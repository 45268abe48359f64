import { ContextMenu } from '@base-ui/react/context-menu';
import type { MouseEvent, ReactNode } from 'react';
import { useRef, useState } from 'react';
import { assertNever } from '../../core/result';
import type { TextRange } from '../../core/document/text-range';
import { useWords } from '../i18n/use-words';
import { endFlash } from '../state/flash-store';
import { closeMarkBar } from '../state/mark-bar-store';
import { activate, useNotes } from '../state/notes-store';
import { clickedAt } from '../state/clicked-place';
import { askForSelection, clearSelection, select, unsettle } from '../state/selection-store';
import { textField } from '../state/text-field';
import { AnnotationItems } from '../ui/AnnotationItems';
import { isOfMenuKey } from '../ui/by-menu-key';
import menu from '../ui/menu.module.css';
import { useMenuKeys } from '../ui/use-menu-keys';
import { useFirstChoice } from '../ui/use-first-choice';
import type { Asked } from './asked-of';
import { askedByKey, askedByPointer, standOf } from './asked-of';
import styles from './essay-menu.module.css';
import { PassageItems, PlaceItems } from './EssayItems';

interface Props {
  readonly column: HTMLElement | null;
  /** The essay with what stands beside it, whose context menu this is. */
  readonly children: ReactNode;
}

interface Opened {
  readonly asked: Asked;
  /** Where the menu stands that a key asked for; null where the pointer did. */
  readonly anchor: { readonly getBoundingClientRect: () => DOMRect } | null;
  /** What had the focus. */
  readonly from: Element | null;
}

/** A menu that a key asked for stands under what it is of, else above it, else at its side, and never over it. */
const beside = {
  side: 'bottom',
  sideOffset: 4,
  collisionAvoidance: { side: 'flip', align: 'shift', fallbackAxisSide: 'end' },
} as const;

/** What can be done with the words, the mark or the place under the pointer's other button, or where the menu key is pressed. */
export function EssayMenu({ column, children }: Props) {
  const { marking } = useWords();
  const [opened, setOpened] = useState<Opened | null>(null);
  const popup = useRef<HTMLDivElement>(null);
  const firstChoice = useFirstChoice();
  const keys = useMenuKeys();

  const onContextMenu = (event: MouseEvent): boolean => {
    const { target, nativeEvent } = event;
    // Fields have the system's own, with its words for spelling and input.
    if (column === null || (target instanceof Element && target.closest(textField) !== null)) {
      return false;
    }
    const isByKey = isOfMenuKey(nativeEvent);
    const asked = isByKey ? askedByKey(target) : askedByPointer(column, event);
    const stand = isByKey ? standOf(asked, column, target) : null;
    setOpened({
      asked,
      anchor: stand === null ? null : { getBoundingClientRect: () => stand },
      from: document.activeElement,
    });
    take(asked);
    return true;
  };

  /** The focus goes back, unless a field or dialog has taken it meanwhile. */
  const finalFocus = () => {
    const focused = document.activeElement;
    const isFree = focused === document.body || popup.current?.contains(focused) === true;
    const { from = null } = opened ?? {};
    return isFree && from instanceof HTMLElement && from.isConnected ? from : false;
  };

  return (
    <ContextMenu.Root {...firstChoice}>
      <ContextMenu.Trigger
        className={styles['area']}
        onContextMenu={(event) => {
          if (onContextMenu(event)) return;
          event.preventBaseUIHandler();
          // Further out it would be kept from the system's menu.
          event.stopPropagation();
        }}
      >
        {children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Positioner
          className={menu['over']}
          {...(opened?.anchor != null && { ...beside, anchor: opened.anchor })}
        >
          <ContextMenu.Popup
            ref={popup}
            className={menu['menu']}
            aria-label={marking.menu}
            finalFocus={finalFocus}
            // The words stay selected.
            onMouseDown={(event) => event.preventDefault()}
            {...keys}
          >
            {opened !== null && <Items asked={opened.asked} />}
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

/** Makes what was asked for what commands act on. */
function take(asked: Asked): void {
  closeMarkBar();
  if (asked.kind === 'passage') {
    if (asked.found !== null) takeFound(asked.found);
    return unsettle();
  }
  clearSelection();
  if (asked.kind === 'mark') activate(asked.id);
  if (asked.offset !== null) clickedAt(asked.offset);
}

/** The words of a match are selected as if the reader had dragged over them. */
function takeFound(found: TextRange): void {
  endFlash();
  select(found, false);
  askForSelection(found);
}

function Items({ asked }: { readonly asked: Asked }) {
  const locked = useNotes((state) => state.locked !== null);
  const annotation = useNotes(({ placement }) =>
    asked.kind === 'mark'
      ? placement.placed.find((one) => one.annotation.id === asked.id)?.annotation
      : undefined,
  );
  switch (asked.kind) {
    case 'passage':
      return <PassageItems locked={locked} />;
    case 'mark':
      return annotation === undefined ? null : (
        <AnnotationItems annotation={annotation} locked={locked} at={asked.offset} />
      );
    case 'place':
      return <PlaceItems offset={asked.offset} locked={locked} />;
    default:
      return assertNever(asked);
  }
}
