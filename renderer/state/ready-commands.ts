import { toRedo, toUndo } from '../../core/annotation/history';
import type { CommandId } from '../../core/commands';
import { commandIds, needOf } from '../../core/commands';
import { assertNever } from '../../core/result';
import { essayOfNotes, useNotes } from './notes-store';
import { openEssay } from './reading-store';
import { useSelection } from './selection-store';
import { useSettings } from './settings-store';
import { textField } from './text-field';
import { waysNow } from './travel';

/** The commands that have something to do now. */
export function readyCommands(): readonly CommandId[] {
  return commandIds.filter(isReady);
}

/** What writes beside the mark that was made last, too. */
const writing: ReadonlySet<CommandId> = new Set(['comment', 'edit-comment']);

const isTyping = () => document.activeElement?.matches(textField) === true;

/** Of those that take something back, whether there is something. */
const ways: Partial<Record<CommandId, () => boolean>> = {
  undo: () => isTyping() || toUndo(useNotes.getState().history) !== null,
  redo: () => isTyping() || toRedo(useNotes.getState().history) !== null,
  back: () => waysNow().back.length > 0,
  forward: () => waysNow().forward.length > 0,
};

function isReady(id: CommandId): boolean {
  // macOS has its menu at the top of the screen.
  if (id === 'app-menu' && useSettings.getState().platform === 'mac') return false;
  const need = needOf(id);
  if (ways[id]?.() === false) return false;
  if (writing.has(id) && useNotes.getState().marked !== null) return true;
  switch (need) {
    case null:
      return true;
    case 'essay':
      return openEssay() !== null || (id === 'toggle-notebook' && essayOfNotes() !== null);
    case 'passage':
      return useSelection.getState().range !== null || useNotes.getState().active !== null;
    case 'annotation':
      return useNotes.getState().active !== null;
    default:
      return assertNever(need);
  }
}
