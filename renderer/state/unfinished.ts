import { find } from '../../core/annotation/notebook';
import { edit, useNotes } from './notes-store';
import { changeSettings, useSettings } from './settings-store';

/** Has main know from now on whose comment is being written, so that no crash forgets it. */
export function rememberWriting(): void {
  useNotes.subscribe(({ editing }, before) => {
    if (editing !== before.editing) changeSettings({ unfinished: editing });
  });
}

/** Opens the card again that was being written when the window went, if its essay is on show. */
export function resumeWriting(): void {
  const { unfinished } = useSettings.getState().settings;
  if (unfinished === null) return;
  if (find(useNotes.getState().notebook, unfinished) !== null) edit(unfinished);
}
