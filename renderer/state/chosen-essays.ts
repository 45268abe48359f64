import { create } from 'zustand';
import type { EssayId } from '../../core/ids';

interface ChosenState {
  readonly chosen: ReadonlySet<EssayId>;
  /** Where a range begins that is extended; null where nothing was chosen yet. */
  readonly anchor: EssayId | null;
}

const none: ChosenState = { chosen: new Set(), anchor: null };

/** The essays of the list that the reader chose, to do something with all of them. */
export const useChosenEssays = create<ChosenState>(() => none);

/** Chooses an essay, or no longer; ranges begin there. */
export function toggleEssay(id: EssayId): void {
  const chosen = new Set(useChosenEssays.getState().chosen);
  if (!chosen.delete(id)) chosen.add(id);
  useChosenEssays.setState({ chosen, anchor: id });
}

/** Chooses the essays from where the range begins (`from` where none does) to another, and those alone. */
export function chooseEssaysTo(listed: readonly EssayId[], from: EssayId, to: EssayId): void {
  const { anchor } = useChosenEssays.getState();
  const start = anchor !== null && listed.includes(anchor) ? anchor : from;
  const [first, last] = [listed.indexOf(start), listed.indexOf(to)].sort((a, b) => a - b);
  const chosen = new Set(listed.slice(first, (last ?? 0) + 1));
  useChosenEssays.setState({ chosen, anchor: start });
}

export function chooseEssays(ids: readonly EssayId[]): void {
  useChosenEssays.setState({ chosen: new Set(ids), anchor: ids[0] ?? null });
}

export function chooseNoEssay(): void {
  if (useChosenEssays.getState().chosen.size > 0) useChosenEssays.setState(none);
}

/** What is not listed any more is not chosen either: nothing happens to essays out of sight. */
export function keepChosenEssays(listed: readonly EssayId[]): void {
  const { chosen, anchor } = useChosenEssays.getState();
  if (chosen.size === 0) return;
  const there = new Set(listed);
  const still = [...chosen].filter((id) => there.has(id));
  if (still.length < chosen.size) useChosenEssays.setState({ chosen: new Set(still), anchor });
}

/** What is done to an essay of those chosen is done to them all, in the list's order; else to it alone. */
export function essaysWith(id: EssayId, listed: readonly EssayId[]): readonly EssayId[] {
  const { chosen } = useChosenEssays.getState();
  return chosen.has(id) ? listed.filter((one) => chosen.has(one)) : [id];
}
