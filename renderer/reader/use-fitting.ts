import type { RefObject } from 'react';
import { useLayoutEffect, useMemo, useState } from 'react';
import { noteMarginRoom } from '../state/margin-view';
import { useSettings } from '../state/settings-store';
import type { Fitting } from './fitting';
import { fit } from './fitting';

/** px that the pane was last wide: the next essay is laid out so from the first, and not twice. */
let lastWidth: number | null = null;

/** How the pane is divided at its present width; null before it was measured the first time. */
export function useFitting(pane: RefObject<HTMLElement | null>): Fitting | null {
  const [width, setWidth] = useState(lastWidth);
  const textSize = useSettings((state) => state.settings.textSize);
  const measure = useSettings((state) => state.settings.measure);
  const view = useSettings((state) => state.settings.marginView);

  useLayoutEffect(() => {
    const element = pane.current;
    if (element === null) return undefined;
    const measure = () => {
      lastWidth = element.clientWidth;
      setWidth(lastWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [pane]);

  const fitting = useMemo(
    () => (width === null ? null : fit(width, textSize, measure, view)),
    [width, textSize, measure, view],
  );
  useLayoutEffect(() => {
    if (width !== null) noteMarginRoom(fit(width, textSize, measure, 'open').mode === 'margin');
  }, [width, textSize, measure]);
  return fitting;
}
