import { create } from 'zustand';
import type { FoundFile } from '../../core/recovery/found-file';
import type { Result } from '../../core/result';
import { bridge } from '../bridge';

interface RecoveryState {
  readonly open: boolean;
  /** What was found; null as long as main has not told. */
  readonly report: Result<readonly FoundFile[]> | null;
}

/** The page that tells what was found, used and set aside. */
export const useRecovery = create<RecoveryState>(() => ({ open: false, report: null }));

export function openRecovery(): void {
  useRecovery.setState({ open: true });
  void showReport();
}

export function closeRecovery(): void {
  useRecovery.setState({ open: false });
}

/** Shows in its folder what was set aside under this name. */
export function revealSetAside(name: string): void {
  void bridge.request('recovery.reveal', name);
}

/** What damage cannot be shown has not been seen. */
async function showReport(): Promise<void> {
  await loadReport();
  if (useRecovery.getState().report?.ok === true) await bridge.request('recovery.seen', undefined);
}

/** Asks main what was found so far. */
export async function loadReport(): Promise<void> {
  useRecovery.setState({ report: await bridge.request('recovery.report', undefined) });
}
