import type { KeyboardEvent, PointerEvent } from 'react';
import { useRef } from 'react';
import type { SidePanel } from '../../core/settings';
import { panelWidths } from '../../core/settings';
import { useWords } from '../i18n/use-words';
import { dragPanel, dropPanel, keepPanelWidth, usePanelWidth } from '../state/panel-widths';
import styles from './panel-edge.module.css';

/** px that an arrow key moves the edge. */
const step = 16;

/** The edge between a panel and the page: dragged, moved by arrow keys, reset by a double click or Enter. */
export function PanelEdge({ panel }: { readonly panel: SidePanel }) {
  const { app } = useWords();
  const width = usePanelWidth(panel);
  const { least, usual, most } = panelWidths[panel];
  /** px from the pointer to the edge, as long as it is held. */
  const held = useRef<number | null>(null);
  /** Which way the panel grows. */
  const towards = panel === 'sidebar' ? 1 : -1;

  const onKeyDown = (event: KeyboardEvent) => {
    const wanted = {
      ArrowRight: width + towards * step,
      ArrowLeft: width - towards * step,
      Home: least,
      End: most,
      Enter: usual,
    }[event.key];
    if (wanted === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    keepPanelWidth(panel, wanted);
  };
  const letGo = () => {
    held.current = null;
    dropPanel();
  };
  return (
    <div
      className={styles['edge']}
      role="separator"
      aria-orientation="vertical"
      aria-label={app.panelWidth[panel]}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      data-panel={panel}
      tabIndex={0}
      onKeyDown={onKeyDown}
      // Else the row that comes under the pointer as the panel grows would be dragged instead.
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={(event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        held.current = width - towards * event.clientX;
      }}
      onPointerMove={({ clientX }) => {
        if (held.current !== null) dragPanel(panel, held.current + towards * clientX);
      }}
      onPointerUp={letGo}
      onLostPointerCapture={letGo}
      onDoubleClick={() => keepPanelWidth(panel, usual)}
    />
  );
}
