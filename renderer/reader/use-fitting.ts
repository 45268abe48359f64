import type { RefObject } from 'react';
import { useLayoutEffect, useMemo, useState } from 'react';
import { noteMarginRoom } from '../state/margin-view';
import { pageWidth } from '../state/panel-store';
import { useSettings } from '../state/settings-store';
import type { Fitting } from './fitting';
import { fit } from './fitting';

/**
 * How the pane is divided at its present width. Before it is measured that is what the panels leave, so
 * that an essay is not laid out twice.
 */
export function useFitting(pane: RefObject<HTMLElement | null>): Fitting {
  const [width, setWidth] = useState(pageWidth);
  const textSize = useSettings((state) => state.settings.textSize);
  const measure = useSettings((state) => state.settings.measure);
  const view = useSettings((state) => state.settings.marginView);

  useLayoutEffect(() => {
    const element = pane.current;
    if (element === null) return undefined;
    const measure = () => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [pane]);

  useLayoutEffect(() => {
    noteMarginRoom(fit(width, textSize, measure, 'open').mode === 'margin');
  }, [width, textSize, measure]);
  return useMemo(() => fit(width, textSize, measure, view), [width, textSize, measure, view]);
}
