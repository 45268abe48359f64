/** A card's wish: px in the sheet. */
export interface Slot {
  /** Where its top wants to be: level with its passage. */
  readonly wanted: number;
  readonly height: number;
}

/** Cards behind one pill that says how many they are: first and last index, inclusive. */
export interface Pill {
  readonly first: number;
  readonly last: number;
  /** px in the sheet */
  readonly top: number;
}

/** Where cards and pills stand, in px of the sheet; a folded card has no top. */
export interface Layout {
  readonly tops: readonly (number | null)[];
  /** In text order. */
  readonly pills: readonly Pill[];
}

/** px kept free between two cards, and of a pill (ux.md 7.3). */
export const cardGap = 8;
export const pillHeight = 28;
/** px a card may stand from its line before its crowd is cut to two lines (ux.md 7.3). */
const longestDrift = 160;
/** px a card may stand below its line, and above it where the active one pushes, before it is folded. */
const longestBelow = 480;
const longestAbove = 160;

/** A card, or the pill of several, with its place. */
interface Item {
  readonly first: number;
  readonly last: number;
  readonly top: number;
  readonly height: number;
  /** The top it wants; null for a pill, which may stand wherever there is room. */
  readonly wanted: number | null;
}

/**
 * Places cards given in text order. Each takes its wanted place or, where that is taken, stands under
 * the one before; those that would stand too far from their line are folded into pills. The active card
 * (its index, or null) always stands on its line: the ones before it give way upwards and fold where
 * there is no room, the later ones give way downwards. Cards of an opened fold stay shown below their
 * line however far. No two overlap and none lies above the sheet.
 */
export function layOut(
  slots: readonly Slot[],
  active: number | null,
  isOpened: (index: number) => boolean = () => false,
): Layout {
  const run = { slots, isOpened };
  const pinned = active === null ? undefined : slots[active];
  if (active === null || pinned === undefined) {
    return layoutOf(slots, downwards(run, 0, slots.length, 0));
  }
  const card = itemOf(pinned, active, Math.max(0, pinned.wanted));
  const before = makeRoom(slots, downwards(run, 0, active, 0), active - 1, card.top);
  // No room even for a pill above the topmost line: it stands below instead.
  const isOver = before.some(({ top }) => top < 0);
  const all: Item = { ...pillAt(0, below(card)), last: active - 1 };
  const shown = isOver ? [card, all] : [...before, card];
  const later = downwards(run, active + 1, slots.length, below(shown.at(-1) ?? card));
  return layoutOf(slots, [...shown, ...later]);
}

/**
 * Which cards are to be cut to two lines: all of a run that stands without a gap, where one of it
 * would stand more than 160 px from its line.
 */
export function crowded(slots: readonly Slot[], active: number | null): readonly boolean[] {
  const run = { slots, isOpened: () => true };
  const pinned = active === null ? undefined : slots[active];
  const end = pinned === undefined ? slots.length : (active ?? 0);
  let items = downwards(run, 0, end, 0);
  if (pinned !== undefined) {
    const card = itemOf(pinned, end, Math.max(0, pinned.wanted));
    items = [
      ...raised(items, card.top),
      card,
      ...downwards(run, end + 1, slots.length, below(card)),
    ];
  }
  const isCrowded = slots.map(() => false);
  let start = 0;
  items.forEach((item, at) => {
    const next = items[at + 1];
    if (next !== undefined && next.top <= below(item)) return;
    const crowd = items.slice(start, at + 1);
    const worst = Math.max(...crowd.map(({ top, wanted }) => Math.abs(top - (wanted ?? top))));
    isCrowded.fill(worst > longestDrift, start, at + 1);
    start = at + 1;
  });
  return isCrowded;
}

interface Run {
  readonly slots: readonly Slot[];
  readonly isOpened: (index: number) => boolean;
}

/** Cards from `from` up to `until`, none of them above `free`; the tails of crowds folded. */
function downwards({ slots, isOpened }: Run, from: number, until: number, free: number): Item[] {
  const items: Item[] = [];
  for (let index = from; index < until; index += 1) {
    const slot = slots[index];
    if (slot === undefined) break;
    const last = items.at(-1);
    const room = last === undefined ? free : below(last);
    const top = Math.max(slot.wanted, room);
    const isFolding = last?.wanted === null;
    // A fold ends where a card stands well again, so that cards and pills do not take turns.
    const farthest = isFolding ? longestDrift : longestBelow;
    if (top - slot.wanted <= farthest || isOpened(index)) items.push(itemOf(slot, index, top));
    else if (isFolding) items[items.length - 1] = { ...last, last: index };
    else items.push(pillAt(index, room));
  }
  return items;
}

/**
 * The cards up to `end` above a ceiling. They keep their places at rest as far as those can be pushed
 * up; before that the nearest stand right above the ceiling, and what is between is one pill.
 */
function makeRoom(
  slots: readonly Slot[],
  resting: readonly Item[],
  end: number,
  ceiling: number,
): readonly Item[] {
  const placed: Item[] = [];
  let limit = ceiling;
  for (let index = end; index >= 0; index -= 1) {
    const [fold] = placed;
    const isFolding = fold?.wanted === null;
    const others = upTo(resting, index);
    const touching = isFolding && others.at(-1)?.wanted === null;
    const kept = raised(others, limit);
    if (!touching && kept.every(isNear)) return [...kept, ...placed];
    const slot = slots[index];
    if (slot === undefined) break;
    const own = resting.find(({ first, wanted }) => first === index && wanted !== null);
    const top = Math.min(own?.top ?? slot.wanted, limit - cardGap - slot.height);
    const item = itemOf(slot, index, top);
    if (isFolding) placed[0] = { ...fold, first: index };
    else if (isNear(item) && (index === 0 || top >= pillHeight + cardGap)) placed.unshift(item);
    else placed.unshift(pillAt(index, limit - cardGap - pillHeight));
    limit = placed[0]?.top ?? limit;
  }
  return placed;
}

/** Items pushed up as far as they must be to end above a ceiling. */
function raised(items: readonly Item[], ceiling: number): readonly Item[] {
  let limit = ceiling;
  return items
    .toReversed()
    .map((item) => {
      const top = Math.min(item.top, limit - cardGap - item.height);
      limit = top;
      return { ...item, top };
    })
    .toReversed();
}

/** Whether something pushed up lies on the sheet and not too far above its line. */
function isNear({ top, wanted }: Item): boolean {
  return top >= 0 && (wanted === null || wanted - top <= longestAbove);
}

/** What is there of the cards up to an index. */
function upTo(items: readonly Item[], index: number): readonly Item[] {
  return items
    .filter(({ first }) => first <= index)
    .map((item) => (item.last > index ? { ...item, last: index } : item));
}

function itemOf({ wanted, height }: Slot, index: number, top: number): Item {
  return { first: index, last: index, top, height, wanted };
}

function pillAt(index: number, top: number): Item {
  return { first: index, last: index, top, height: pillHeight, wanted: null };
}

function below({ top, height }: Item): number {
  return top + height + cardGap;
}

function layoutOf(slots: readonly Slot[], items: readonly Item[]): Layout {
  const tops: (number | null)[] = slots.map(() => null);
  const pills: Pill[] = [];
  for (const { first, last, top, wanted } of items) {
    if (wanted === null) pills.push({ first, last, top });
    else tops[first] = top;
  }
  return { tops, pills };
}
