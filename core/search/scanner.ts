/**
 * Memory for folded texts, and the count in it. A text lies in it as the low bytes of its UTF-16 units,
 * their high bytes, and its inner units: those at which no character of the source begins, as rising
 * numbers of four bytes, low byte first. All places are bytes of the memory.
 */
export interface Scanner {
  /** The memory, with room for so many bytes at least: what lay in it lies there still. */
  memory(bytes: number): Uint8Array;
  /**
   * How often the word that lies at `word` occurs in the text that lies at `text`, whose inner units are
   * listed from `inner` to `innerEnd`: from the left, never overlapping, as `occurrences` has it.
   * `units` and `length`, at least 1, are those of text and word. Bytes behind either may be read.
   */
  count(
    text: number,
    units: number,
    inner: number,
    innerEnd: number,
    word: number,
    length: number,
  ): number;
}

/** Bytes that a scanner may read behind what it was asked about. */
export const readBeyond = 16;
