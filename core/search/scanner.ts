/**
 * Memory for folded texts, and the count in them. From its beginning on lie the low bytes of the UTF-16
 * units of all texts, one text behind the other, and somewhere behind them the high bytes in the same
 * order, so that a scan runs through in one go. Numbers in it have four bytes, low byte first, and lie
 * at whole fours; where something lies is told in bytes of the memory.
 */
export interface Scanner {
  /** The memory, with room for so many bytes at least: what lay in it lies there still. */
  memory(bytes: number): Uint8Array;
  /**
   * How often a word occurs in each text: from the left, never overlapping, as `occurrences` has it.
   * The high bytes begin at `high`. From `inner` to `innerEnd` the inner units are listed, those at
   * which no character of the source begins, as rising numbers. From `places` to `placesEnd` there are
   * three numbers a text, in their order: its first unit, the one behind its last, and a count, to which
   * what is found is added. At `word` lie the low bytes of the word's `length` units, at least 1, then
   * their high bytes. Bytes behind all that may be read.
   */
  count(
    high: number,
    inner: number,
    innerEnd: number,
    places: number,
    placesEnd: number,
    word: number,
    length: number,
  ): void;
}

/** Bytes that a scanner may read behind what it was asked about. */
export const readBeyond = 64;
