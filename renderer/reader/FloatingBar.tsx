import { Toolbar } from '@base-ui/react/toolbar';
import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactNode, RefObject } from 'react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { TextRange } from '../../core/document/text-range';
import { boxesOf } from '../text/dom-range';
import { toolbarHeight } from '../ui/toolbar-height';
import { BarInSight } from './bar-in-sight';
import styles from './selection-toolbar.module.css';
import { toolbarPlace } from './toolbar-place';
import { useDismissal } from './use-dismissal';

/** What a bar over the text is placed by. */
export interface BarPlace {
  readonly pane: RefObject<HTMLElement | null>;
  readonly column: HTMLElement;
  readonly scroller: RefObject<HTMLElement | null>;
}

interface Props extends BarPlace {
  /** The words it stands above. */
  readonly range: TextRange;
  readonly label: string;
  readonly onDismiss: () => void;
  readonly children: ReactNode;
}

/**
 * A toolbar above words of the essay, which goes along with them, out of sight with them too. Takes no focus
 * by itself; Tab goes into it.
 */
export function FloatingBar({ pane, column, scroller, range, label, onDismiss, children }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });
  const [inSight, setInSight] = useState(true);

  const put = useCallback(() => {
    if (pane.current === null || bar.current === null) return;
    const boxes = boxesOf(column, range);
    const [first] = boxes;
    const last = boxes.at(-1);
    if (first === undefined || last === undefined) return;
    const size = { width: bar.current.offsetWidth, height: bar.current.offsetHeight };
    const around = pane.current.getBoundingClientRect();
    setInSight(last.bottom > around.top && first.top < around.bottom);
    setPlace(toolbarPlace(first, last, column.getBoundingClientRect(), around, size));
  }, [range, column, pane]);
  useLayoutEffect(put, [put]);
  useEffect(() => {
    const view = scroller.current;
    view?.addEventListener('scroll', put, { passive: true });
    return () => view?.removeEventListener('scroll', put);
  }, [scroller, put]);

  useDismissal(scroller, bar, onDismiss);
  return (
    <Tooltip.Provider delay={0}>
      <Toolbar.Root
        ref={bar}
        className={styles['toolbar']}
        style={{
          left: place.left,
          top: place.top,
          blockSize: toolbarHeight,
          visibility: inSight ? 'visible' : 'hidden',
        }}
        aria-label={label}
        data-toolbar
        onMouseDown={(event) => event.preventDefault()}
      >
        <BarInSight value={inSight}>{children}</BarInSight>
      </Toolbar.Root>
    </Tooltip.Provider>
  );
}
