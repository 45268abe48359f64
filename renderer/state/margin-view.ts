import type { MarginView } from '../../core/settings';
import { marginViews } from '../../core/settings';
import { say } from './message-store';
import { changeSettings, currentWords, useSettings } from './settings-store';

/** Whether the pane was wide enough for a margin when it was last asked for one. */
let hasRoom = true;

export function noteMarginRoom(room: boolean): void {
  hasRoom = room;
}

/** Goes on to the next way comments stand beside the text that looks otherwise than the present one. */
export function cycleMarginView(): void {
  const { marginView } = useSettings.getState().settings;
  const { appearance } = currentWords();
  const next = after(marginView);
  changeSettings({ marginView: next });
  say(appearance.marginViewSet(appearance.marginViews[next]));
}

function after(view: MarginView): MarginView {
  // In a narrow window the margin is at line ends already (ux.md 7.9).
  const shown = view === 'open' && !hasRoom ? 'rail' : view;
  return marginViews[(marginViews.indexOf(shown) + 1) % marginViews.length] ?? 'open';
}
