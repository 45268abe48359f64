import type { ReactNode, RefCallback } from 'react';
import { Component } from 'react';
import { addBlock, releaseBlock, renewBlock } from '../text/found-painting';

interface Props {
  /** The block; it takes the ref. Rendered whenever the block is. */
  readonly children: (ref: RefCallback<HTMLElement>) => ReactNode;
}

/**
 * Has a block painted that came late, takes find's paint off a block before React changes it, and has it painted again afterwards. A
 * class, because only `getSnapshotBeforeUpdate` runs before the first change to the page: layout
 * effects are cleaned up when the children have changed already.
 */
export class PaintGuard extends Component<Props> {
  #block: HTMLElement | null = null;
  readonly #take = (block: HTMLElement | null) => {
    this.#block = block;
  };

  override getSnapshotBeforeUpdate(): null {
    if (this.#block !== null) releaseBlock(this.#block);
    return null;
  }

  override componentDidMount(): void {
    if (this.#block !== null) addBlock(this.#block);
  }

  override componentDidUpdate(): void {
    if (this.#block !== null) renewBlock(this.#block);
  }

  override render(): ReactNode {
    return this.props.children(this.#take);
  }
}
