import { create } from 'zustand';
import type { Hint } from '../../core/settings';
import { say } from './message-store';
import { changeSettings, currentWords, useSettings } from './settings-store';

/** The hint on show (ux.md 7.17); null where there is none. */
export const useHint = create<{ readonly hint: Hint | null }>(() => ({ hint: null }));

/** Shows and says a hint, unless it was shown before or another one is on show. */
export function offerHint(hint: Hint): void {
  const { hintsSeen } = useSettings.getState().settings;
  if (hintsSeen.includes(hint) || useHint.getState().hint !== null) return;
  changeSettings({ hintsSeen: [...hintsSeen, hint] });
  useHint.setState({ hint });
  say(currentWords().hints[hint]);
}

/** Takes a hint away once it has been heeded or read; nothing where it is not on show. */
export function closeHint(hint: Hint): void {
  if (useHint.getState().hint === hint) useHint.setState({ hint: null });
}
