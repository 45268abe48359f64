import { create } from 'zustand';
import type { Failure, Result } from '../../core/result';
import type { HomePlace } from '../../preload/answers';
import { bridge } from '../bridge';
import { flushNotes } from './saving';
import { dismiss, useMessages } from './message-store';
import { setAppearance } from './panel-store';
import { flushProgress } from './progress-store';

/** The tabs of 设置, as they stand in it. */
export const settingsTabs = ['look', 'marks', 'keys', 'data', 'language', 'about'] as const;
export type SettingsTab = (typeof settingsTabs)[number];

interface SettingsDialogState {
  readonly open: boolean;
  readonly tab: SettingsTab;
  /** Whether the sheet of all keys is open. */
  readonly keysShown: boolean;
  /** Where the library lives; null as long as it is not known. */
  readonly home: Result<HomePlace> | null;
  /** A folder is being chosen, and the library may be on its way there. */
  readonly choosing: boolean;
  /** The library is on its way to its folder. */
  readonly moving: boolean;
  /** The library came to its folder just now. */
  readonly moved: boolean;
  /** Why the last choice came to nothing; null where there was none. */
  readonly failed: Failure | null;
}

const fresh = { home: null, moved: false, failed: null };

/** The dialog 设置, and what main tells for it. */
export const useSettingsDialog = create<SettingsDialogState>(() => ({
  ...fresh,
  open: false,
  tab: 'look',
  keysShown: false,
  choosing: false,
  moving: false,
}));

/** Opens 设置, at a tab or where it was last; a plain toast that is there need not lie over it. */
export function openSettings(tab: SettingsTab = useSettingsDialog.getState().tab): void {
  setAppearance(false);
  if (useSettingsDialog.getState().open) return;
  const { toast } = useMessages.getState();
  if (toast !== null) dismiss(toast);
  useSettingsDialog.setState({ ...fresh, open: true, tab });
  void askWhere();
}

/** Shows the sheet of all keys, or closes it; nothing over 设置, which has them too. */
export function showKeys(keysShown: boolean): void {
  setAppearance(false);
  if (!useSettingsDialog.getState().open) useSettingsDialog.setState({ keysShown });
}

export function showSettingsTab(tab: SettingsTab): void {
  useSettingsDialog.setState({ tab });
}

export function closeSettings(): void {
  useSettingsDialog.setState({ open: false });
}

export function revealHome(): void {
  void bridge.request('home.reveal', undefined);
}

export function quit(): void {
  void bridge.request('app.quit', undefined);
}

/** Has main ask for a folder and take the library there; whether it opened one. */
export async function chooseHome(): Promise<boolean> {
  if (useSettingsDialog.getState().choosing) return false;
  useSettingsDialog.setState({ choosing: true, moved: false, failed: null });
  const [saved] = await Promise.all([flushNotes(), flushProgress()]);
  const stop = bridge.on('home.moving', () => useSettingsDialog.setState({ moving: true }));
  const answer = await bridge
    .request('home.choose', { saved })
    .catch(() => ({ ok: false as const, failure: { kind: 'unexpected' as const } }));
  stop();
  const kind = answer.ok ? answer.value.kind : null;
  useSettingsDialog.setState({
    choosing: false,
    moving: false,
    moved: kind === 'moved',
    failed: answer.ok ? null : answer.failure,
  });
  await askWhere();
  return kind === 'moved' || kind === 'changed';
}

async function askWhere(): Promise<void> {
  useSettingsDialog.setState({ home: await bridge.request('home.where', undefined) });
}
