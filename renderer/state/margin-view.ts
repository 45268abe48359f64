import type { MarginView } from '../../core/settings';
import { marginViews } from '../../core/settings';
import { toast } from './message-store';
import { isNotebookOpen } from './panel-store';
import { changeSettings, currentWords, useSettings } from './settings-store';

/** Whether the pane is wide enough for a margin, be there one or not. */
let hasRoom = true;

export function noteMarginRoom(room: boolean): void {
  hasRoom = room;
}

/** Goes on to the next way comments stand beside the text that looks otherwise than the present one. */
export function cycleMarginView(): void {
  chooseMarginView(after(useSettings.getState().settings.marginView));
}

/** Has comments stand in this way, and says it. */
export function chooseMarginView(marginView: MarginView): void {
  changeSettings({ marginView });
  toast(sentenceOf(marginView));
}

/** Says the way, and why it looks like another one where there is no room for it. */
function sentenceOf(view: MarginView): string {
  const { appearance } = currentWords();
  const name = appearance.marginViews[view];
  if (view !== 'open' || hasRoom) return appearance.marginViewSet(name);
  return isNotebookOpen()
    ? appearance.marginViewBesideNotes(name)
    : appearance.marginViewInNarrow(name);
}

function after(view: MarginView): MarginView {
  // In a narrow window the margin is at line ends already (ux.md 7.9).
  const shown = view === 'open' && !hasRoom ? 'rail' : view;
  return marginViews[(marginViews.indexOf(shown) + 1) % marginViews.length] ?? 'open';
}
