import { create } from 'zustand';
import { dismiss, useMessages } from './message-store';

/** Whether 回收站 is open. */
export const useBin = create<{ readonly open: boolean }>(() => ({ open: false }));

/** Opens or closes it. What the last toast takes back can be taken back there: it need not lie over it. */
export function setBin(open: boolean): void {
  const { toast } = useMessages.getState();
  if (open && toast !== null) dismiss(toast);
  useBin.setState({ open });
}
