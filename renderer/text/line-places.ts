import { boxAt } from './dom-range';
import { leafAt } from './leaves';

/** Where the line of a character stands in its block: px from the block's top to the line's middle. */
interface LinePlace {
  readonly block: Element;
  /** px: lines stay where they are as long as their block is as large as this. */
  readonly width: number;
  readonly height: number;
  readonly middle: number;
}

/**
 * Where lines stand, each read once as long as its block keeps its size: where the page is laid out
 * further up, blocks move, and their lines with them.
 */
export class LinePlaces {
  #known = new Map<number, LinePlace>();
  #root: Element | null = null;
  #laid = -1;

  /**
   * Tells for an offset the middle of its line in client px, for as long as nothing moves; null where
   * the page does not show it. All is read anew where `laid` is not what it was before.
   */
  reading(root: Element, laid: number): (offset: number) => number | null {
    if (root !== this.#root || laid !== this.#laid) this.#known = new Map();
    [this.#root, this.#laid] = [root, laid];
    const boxes = new Map<Element, DOMRect>();
    const boxOf = (block: Element) => {
      const known = boxes.get(block) ?? block.getBoundingClientRect();
      boxes.set(block, known);
      return known;
    };
    return (offset) => {
      const known = this.#known.get(offset);
      if (known !== undefined && known.block.isConnected) {
        const { top, width, height } = boxOf(known.block);
        if (width === known.width && height === known.height) return top + known.middle;
      }
      return this.#read(root, offset, boxOf);
    };
  }

  #read(root: Element, offset: number, boxOf: (block: Element) => DOMRect): number | null {
    const leaf = leafAt(root, offset);
    const block = leaf?.closest('[data-block]') ?? null;
    const box = boxAt(root, offset);
    if (block === null || box === null) return null;
    const { top, width, height } = boxOf(block);
    const middle = (box.top + box.bottom) / 2 - top;
    this.#known.set(offset, { block, width, height, middle });
    return top + middle;
  }
}
