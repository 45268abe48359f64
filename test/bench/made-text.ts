import { seeded } from './seeded';

/** The block of common characters is large enough for the 3,755 of GB/T 2312's first level. */
const firstHan = 0x4e00;
const characters = 3755;
const words = 20_000;

/**
 * Chinese-looking text of about so many UTF-16 units: words by Zipf's law over 3,755 characters,
 * sentences with punctuation (half width in part, as real essays have it), paragraphs of about 120.
 */
export function madeText(length: number, seed: number): string {
  const random = seeded(seed);
  const vocabulary = Array.from({ length: words }, () => word(random));
  const parts: string[] = [];
  let [total, inParagraph, inSentence] = [0, 0, 0];
  let paragraph = 60 + random() * 120;
  while (total < length) {
    const rank = Math.floor(words ** random()) - 1;
    const next = vocabulary[rank] ?? '';
    parts.push(next);
    [total, inParagraph, inSentence] = [
      total + next.length,
      inParagraph + next.length,
      inSentence + next.length,
    ];
    if (inSentence > 8 && random() < 0.2) {
      parts.push(random() < 0.5 ? '，' : ',');
      total += 1;
    }
    if (inSentence < 25) continue;
    parts.push(random() < 0.9 ? '。' : '；');
    [total, inSentence] = [total + 1, 0];
    if (inParagraph < paragraph) continue;
    parts.push('\n');
    [total, inParagraph] = [total + 1, 0];
    paragraph = 60 + random() * 120;
  }
  return parts.join('');
}

function word(random: () => number): string {
  const length = random() < 0.2 ? 1 : random() < 0.8 ? 2 : 3;
  return Array.from({ length }, () =>
    String.fromCharCode(firstHan + Math.floor(characters ** random())),
  ).join('');
}
