import { useEffect } from 'react';
import type { EssayId } from '../../core/ids';
import { caretOffset } from '../state/caret-moves';
import { openFromPanel } from '../state/imports';
import { readyCommands } from '../state/ready-commands';
import { focusReading } from '../state/regions';

/** Where Enter does nothing by itself. */
const idle = 'body, main, main [data-region="text"]';

/**
 * Enter as the first thing done once a document has come in opens it, where the focus is on nothing that
 * has a use for the key; whatever else is done first, the key means nothing again. null where there is
 * nothing to open, or more than one.
 */
export function useEnterOpens(only: EssayId | null): void {
  useEffect(() => {
    if (only === null) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229) return;
      stop();
      const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
      if (event.key !== 'Enter' || !isPlain || event.repeat) return;
      if (!(event.target instanceof Element) || !event.target.matches(idle)) return;
      // The key of a comment where there is one to write.
      if (caretOffset() !== null || readyCommands().includes('edit-comment')) return;
      event.preventDefault();
      void openFromPanel(only).then(focusReading);
    };
    const stop = () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      for (const kind of ['pointerdown', 'wheel']) window.removeEventListener(kind, stop);
    };
    // Before the command, which changes what there is to write.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    for (const kind of ['pointerdown', 'wheel']) window.addEventListener(kind, stop);
    return stop;
  }, [only]);
}
