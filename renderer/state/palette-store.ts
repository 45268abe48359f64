import { create } from 'zustand';
import type { CommandId } from '../../core/commands';
import type { TextRange } from '../../core/document/text-range';
import { mostRecentCommands } from '../../core/settings';
import { setAppearance } from './panel-store';
import { readyCommands } from './ready-commands';
import { useSelection } from './selection-store';
import { changeSettings, useSettings } from './settings-store';

interface PaletteState {
  readonly open: boolean;
  /** What there is to choose from, as things stood when it opened. */
  readonly ready: readonly CommandId[];
  /** The words that were selected then, which the field takes the document's selection from. */
  readonly range: TextRange | null;
}

/** 命令面板. */
export const usePalette = create<PaletteState>(() => ({ open: false, ready: [], range: null }));

/** Opens it over all that has something to do now. */
export function openPalette(): void {
  setAppearance(false);
  const ready = readyCommands().filter((id) => id !== 'command-palette');
  usePalette.setState({ open: true, ready, range: useSelection.getState().range });
}

export function closePalette(): void {
  usePalette.setState({ open: false });
}

/** Keeps a command among those that were chosen last. */
export function rememberCommand(id: CommandId): void {
  const { recentCommands } = useSettings.getState().settings;
  const others = recentCommands.filter((one) => one !== id);
  changeSettings({ recentCommands: [id, ...others].slice(0, mostRecentCommands) });
}
