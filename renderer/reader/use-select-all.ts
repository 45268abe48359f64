import { useEffect } from 'react';
import { usePage } from '../text/page-store';
import { isInReading } from './is-in-reading';

/** Ctrl/Cmd+A takes the essay alone, not what stands around it; fields and lists have their own. */
export function useSelectAll(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isAsked = event.code === 'KeyA' && (event.ctrlKey || event.metaKey);
      if (!isAsked || event.altKey || event.shiftKey || event.defaultPrevented) return;
      if (!isInReading(event.target)) return;
      const { column } = usePage.getState();
      if (column === null) return;
      event.preventDefault();
      document.getSelection()?.selectAllChildren(column);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
