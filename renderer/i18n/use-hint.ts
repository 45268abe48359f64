import { useCallback } from 'react';
import type { CommandId } from '../../core/commands';
import { keyLabel } from '../../core/keymap';
import { useKeymap } from '../state/settings-store';
import { useWords } from './use-words';

/** Words for a tip: a name, and the key that does the same, where there is one now. */
export function useHint(): (name: string, command: CommandId) => string {
  const { app } = useWords();
  const keymap = useKeymap();
  return useCallback(
    (name, command) => {
      const key = keyLabel(command, keymap);
      return key === '' ? name : app.hinted(name, key);
    },
    [app, keymap],
  );
}
