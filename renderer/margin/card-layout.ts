/** A card's wish: px in the sheet. */
export interface Slot {
  /** Where its top wants to be: level with its passage. */
  readonly wanted: number;
  readonly height: number;
}

/** px kept free between two cards (ux.md 7.3). */
export const cardGap = 8;

/**
 * The tops of the cards, in px, in the order given (text order). Each takes its wanted place or,
 * where that is taken, stands under the one before; no two ever overlap and none lies above the
 * sheet. The active card (its index, or null) keeps its wanted place: earlier cards give way
 * upwards, later ones downwards; it moves down only if the earlier ones would leave the sheet.
 */
export function cardTops(slots: readonly Slot[], active: number | null): readonly number[] {
  const tops: number[] = [];
  let free = 0;
  slots.forEach((slot, index) => {
    const top = Math.max(slot.wanted, free);
    tops[index] = top;
    free = top + slot.height + cardGap;
  });
  const pinned = active === null ? undefined : slots[active];
  if (active === null || pinned === undefined) return tops;

  const room = slots.slice(0, active).reduce((sum, slot) => sum + slot.height + cardGap, 0);
  let ceiling = Math.max(pinned.wanted, room);
  tops[active] = ceiling;
  for (let index = active - 1; index >= 0; index -= 1) {
    const slot = slots[index];
    if (slot === undefined) break;
    ceiling = Math.min(tops[index] ?? 0, ceiling - cardGap - slot.height);
    tops[index] = ceiling;
  }
  free = (tops[active] ?? 0) + pinned.height + cardGap;
  for (let index = active + 1; index < slots.length; index += 1) {
    const slot = slots[index];
    if (slot === undefined) break;
    const top = Math.max(slot.wanted, free);
    tops[index] = top;
    free = top + slot.height + cardGap;
  }
  return tops;
}

/** How far the worst placed card stands from its passage, in px. */
export function drift(slots: readonly Slot[], tops: readonly number[]): number {
  return slots.reduce(
    (worst, slot, index) => Math.max(worst, Math.abs((tops[index] ?? 0) - slot.wanted)),
    0,
  );
}
