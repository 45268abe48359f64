import { create } from 'zustand';
import type { Result } from '../../core/result';
import type { HomePlace } from '../../preload/contract';
import { bridge } from '../bridge';
import { setAppearance } from './panel-store';

interface SettingsDialogState {
  readonly open: boolean;
  /** Where the library lives; null as long as it is not known. */
  readonly home: Result<HomePlace> | null;
}

/** The dialog 设置, and what main tells for it. */
export const useSettingsDialog = create<SettingsDialogState>(() => ({ open: false, home: null }));

export function openSettings(): void {
  setAppearance(false);
  useSettingsDialog.setState({ open: true });
  void askWhere();
}

export function closeSettings(): void {
  useSettingsDialog.setState({ open: false });
}

export function revealHome(): void {
  void bridge.request('home.reveal', undefined);
}

async function askWhere(): Promise<void> {
  useSettingsDialog.setState({ home: await bridge.request('home.where', undefined) });
}
