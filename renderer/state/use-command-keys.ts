import { useEffect } from 'react';
import type { CommandId } from '../../core/commands';
import { needOf, repeats, scopeOf } from '../../core/commands';
import { commandFor } from '../../core/keymap';
import { hasWork } from './adjusting';
import { keyOf, typesLetter } from '../../core/keys';
import { run } from './app-commands';
import { openedWords } from './opened-hit';
import { select } from './selection-store';
import { currentKeymap } from './settings-store';
import { textField } from './text-field';

/** What Enter and Space belong to by themselves. */
const pressable = 'button, a[href], summary, select, input, [role="button"], [role="radio"]';

/** What takes the keys of the whole window: no command acts behind it. */
const modal = '[aria-modal="true"], [role="menu"]';

/** What has keys of its own wherever it stands. */
export const ownKeys = '[role="dialog"], [role="menu"], [role="tablist"], [role="search"]';

/** Notes in the notebook take the keys that their cards take in the margin. */
const readingArea = 'main, [data-region="notebook"]';

/** Runs the command of a key press (ux.md 8). Keys of an input method never get this far. */
export function useCommandKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function onKeyDown(event: KeyboardEvent): void {
  // 229: some input methods send the confirming Enter after the composition has ended.
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
  const id = commandFor(event, currentKeymap());
  if (id === null || !(event.target instanceof Element)) return;
  // From the results of a search the keys that mark mean the words that were opened there.
  const found = needOf(id) === 'passage' ? openedWords(event.target) : null;
  if (!hasWork(id) || (found === null && !mayRun(id, event, event.target))) return;
  event.preventDefault();
  if (event.repeat && !repeats(id)) return;
  if (found !== null) select(found, false);
  run(id);
}

/**
 * What types a letter acts in the reading area alone, whatever its command: in `main`, beside it in
 * the notebook, or where nothing has the focus.
 */
function mayRun(id: CommandId, event: KeyboardEvent, focused: Element): boolean {
  if (focused.closest(modal) !== null) return false;
  const typing = focused.matches(textField);
  const key = keyOf(event, currentKeymap().platform);
  const isLetter = key !== null && typesLetter(key, currentKeymap().platform);
  if (scopeOf(id) === 'window' && !isLetter) return !(typing && (id === 'undo' || id === 'redo'));
  if (typing || focused.closest(ownKeys) !== null) return false;
  if (event.code === 'Enter' && focused.matches(pressable)) return false;
  return focused === document.body || focused.closest(readingArea) !== null;
}
