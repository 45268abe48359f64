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

/** px of the pill that stands for folded cards, and the drift from which cards are folded (ux.md 7.3). */
export const pillHeight = 28;
const longestTolerated = 480;

/** Cards that stand too far from their passage to be shown: first and last index, inclusive. */
export interface Fold {
  readonly first: number;
  readonly last: number;
}

/**
 * The tails of clusters that would drift more than 480 px: each becomes one pill. The active card
 * is never folded. Empty where every card can stand near enough.
 */
export function foldsOf(slots: readonly Slot[], active: number | null): readonly Fold[] {
  const folds: { first: number; last: number }[] = [];
  let free = 0;
  slots.forEach((slot, index) => {
    const top = Math.max(slot.wanted, free);
    const open = folds.at(-1)?.last === index - 1 ? folds.at(-1) : undefined;
    if (index === active || top - slot.wanted <= longestTolerated) {
      free = top + slot.height + cardGap;
    } else if (open !== undefined) {
      open.last = index;
    } else {
      folds.push({ first: index, last: index });
      free += pillHeight + cardGap;
    }
  });
  return folds;
}

/** Where cards and pills stand; a folded card has no top. */
export interface CardPlaces {
  readonly tops: readonly (number | null)[];
  /** In the order of the folds. */
  readonly pills: readonly number[];
}

/** Places the shown cards and one pill a fold, under the same rules as `cardTops`. */
export function placesWithFolds(
  slots: readonly Slot[],
  folds: readonly Fold[],
  active: number | null,
): CardPlaces {
  const foldAt = (index: number) =>
    folds.find(({ first, last }) => index >= first && index <= last);
  const shown: { readonly slot: Slot; readonly card: number | null }[] = [];
  slots.forEach((slot, index) => {
    const fold = foldAt(index);
    if (fold === undefined) shown.push({ slot, card: index });
    else if (fold.first === index) {
      shown.push({ slot: { wanted: slot.wanted, height: pillHeight }, card: null });
    }
  });
  const pinned = shown.findIndex(({ card }) => card !== null && card === active);
  const placed = cardTops(
    shown.map(({ slot }) => slot),
    pinned < 0 ? null : pinned,
  );
  const tops: (number | null)[] = slots.map(() => null);
  const pills: number[] = [];
  shown.forEach(({ card }, at) => {
    const top = placed[at] ?? 0;
    if (card === null) pills.push(top);
    else tops[card] = top;
  });
  return { tops, pills };
}
