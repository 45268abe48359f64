import { Toolbar } from '@base-ui/react/toolbar';
import { Tooltip } from '@base-ui/react/tooltip';
import { Copy, MessageSquare } from 'lucide-react';
import type { RefObject } from 'react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { keyLabel } from '../../core/commands';
import { pigments } from '../../core/annotation/pigment';
import { useWords } from '../i18n/use-words';
import { comment, markOrRecolour } from '../state/app-commands';
import { say } from '../state/message-store';
import { useNotes } from '../state/notes-store';
import { unsettle, useSelection } from '../state/selection-store';
import { useSettings } from '../state/settings-store';
import { textField } from '../state/text-field';
import { boxesOf } from '../text/dom-range';
import button from '../ui/button.module.css';
import { Icon } from '../ui/Icon';
import { MoreMenu } from './MoreMenu';
import styles from './selection-toolbar.module.css';
import { toolbarPlace } from './toolbar-place';

interface Props {
  readonly pane: RefObject<HTMLElement | null>;
  readonly column: HTMLElement | null;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** What can be done with the selected words. Takes no focus by itself; Tab goes into it. */
export function SelectionToolbar({ pane, column, scroller }: Props) {
  const words = useWords();
  const platform = useSettings((state) => state.platform);
  const { range, settled } = useSelection();
  const locked = useNotes((state) => state.locked !== null);
  const shown = settled && range !== null && column !== null && !locked;
  const bar = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });

  useLayoutEffect(() => {
    if (!shown || pane.current === null || bar.current === null) return;
    const boxes = boxesOf(column, range);
    const [first] = boxes;
    const last = boxes.at(-1);
    if (first === undefined || last === undefined) return;
    const size = { width: bar.current.offsetWidth, height: bar.current.offsetHeight };
    const around = pane.current.getBoundingClientRect();
    setPlace(toolbarPlace(first, last, column.getBoundingClientRect(), around, size));
  }, [shown, range, column, pane]);

  useDismissal(shown, scroller, bar);
  if (!shown) return null;
  return (
    <Tooltip.Provider delay={0}>
      <Toolbar.Root
        ref={bar}
        className={styles['toolbar']}
        style={{ left: place.left, top: place.top }}
        aria-label={words.marking.toolbar}
        data-toolbar
        onMouseDown={(event) => event.preventDefault()}
      >
        {pigments.map((pigment, index) => (
          <Tooltip.Root key={pigment}>
            <Tooltip.Trigger
              render={
                <Toolbar.Button
                  className={styles['pigment']}
                  data-pigment={pigment}
                  aria-label={words.marking.pigment(words.pigments[pigment], index + 1)}
                  onClick={() => markOrRecolour(pigment)}
                >
                  <span className={styles['swatch']}>{index + 1}</span>
                </Toolbar.Button>
              }
            />
            <Tooltip.Portal>
              <Tooltip.Positioner sideOffset={6}>
                <Tooltip.Popup className={styles['tip']}>{words.pigments[pigment]}</Tooltip.Popup>
              </Tooltip.Positioner>
            </Tooltip.Portal>
          </Tooltip.Root>
        ))}
        <Toolbar.Separator className={styles['separator']} />
        <Toolbar.Button className={button['quiet']} onClick={comment}>
          <Icon of={MessageSquare} />
          {words.marking.comment}
          <kbd className={styles['key']}>{keyLabel('comment', platform)}</kbd>
        </Toolbar.Button>
        <Toolbar.Button
          className={button['quiet']}
          onClick={() => {
            if (document.execCommand('copy')) say(words.marking.copied);
            unsettle();
          }}
        >
          <Icon of={Copy} />
          {words.marking.copy}
        </Toolbar.Button>
        <MoreMenu />
      </Toolbar.Root>
    </Tooltip.Provider>
  );
}

/**
 * Scrolling more than one screen hides the toolbar, and so does a field or dialog that takes the
 * focus; Tab in the text goes into it.
 */
function useDismissal(
  shown: boolean,
  scroller: RefObject<HTMLElement | null>,
  bar: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const view = scroller.current;
    if (!shown || view === null) return undefined;
    const from = view.scrollTop;
    const onScroll = () => {
      if (Math.abs(view.scrollTop - from) > view.clientHeight) unsettle();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Tab' || event.shiftKey || event.isComposing) return;
      const focused = document.activeElement;
      if (event.defaultPrevented || (focused !== document.body && !view.contains(focused))) return;
      event.preventDefault();
      bar.current?.querySelector('button')?.focus({ preventScroll: true });
    };
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      if (target.matches(textField) || target.closest('[role="dialog"]') !== null) unsettle();
    };
    view.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('keydown', onKey);
    document.addEventListener('focusin', onFocus);
    return () => {
      view.removeEventListener('scroll', onScroll);
      window.removeEventListener('keydown', onKey);
      document.removeEventListener('focusin', onFocus);
    };
  }, [shown, scroller, bar]);
}
