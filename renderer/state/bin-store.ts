import { create } from 'zustand';
import { dismissToast } from './message-store';

/** Whether 回收站 is open. */
export const useBin = create<{ readonly open: boolean }>(() => ({ open: false }));

/** Opens or closes it. What the last toast takes back can be taken back there: it need not lie over it. */
export function setBin(open: boolean): void {
  if (open) dismissToast();
  useBin.setState({ open });
}
