const opening = '“‘「『《〈';
const closing = '”’」』》〉';
/** What may still follow a sentence end and belong to the sentence. */
const trailing = `${closing}）)】`;

/**
 * The offset behind the first sentence of `text`, closing quotes included, or null where no
 * sentence ends within `within` UTF-16 units. A 。 always ends one; ！ and ？ do not inside quotes
 * or book titles, where they are part of a name: 《怎么办？》, “为什么学？”的讨论.
 */
export function firstSentenceEnd(text: string, within: number): number | null {
  const limit = Math.min(text.length, within);
  let depth = 0;
  for (let index = 0; index < limit; index += 1) {
    const character = text.charAt(index);
    if (opening.includes(character)) depth += 1;
    else if (closing.includes(character)) depth = Math.max(0, depth - 1);
    else if (character === '。' || (depth === 0 && '！？!?'.includes(character))) {
      return behindClosing(text, index + 1);
    }
  }
  return null;
}

/** Skips what closes with the sentence: 。” and ？） and the second mark of ？！. */
function behindClosing(text: string, from: number): number {
  let end = from;
  while (end < text.length && `${trailing}！？!?`.includes(text.charAt(end))) end += 1;
  return end;
}
