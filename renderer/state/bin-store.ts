import { create } from 'zustand';

/** Whether 回收站 is open. */
export const useBin = create<{ readonly open: boolean }>(() => ({ open: false }));

export function setBin(open: boolean): void {
  useBin.setState({ open });
}
