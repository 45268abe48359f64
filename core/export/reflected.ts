import { reflectionPieces, saidIn } from '../annotation/quotation';
import { cleanText } from './clean-text';

/** A stretch of 我的心得: the reader's own words, or a passage quoted among them. Never empty. */
export interface Reflected {
  readonly kind: 'reflection' | 'quotation';
  readonly text: string;
}

/** 我的心得 as it is read: what is quoted apart from what is said, without signs and ids. */
export function reflected(text: string): readonly Reflected[] {
  return reflectionPieces(cleanText(text))
    .map((piece): Reflected =>
      piece.kind === 'quotation'
        ? { kind: 'quotation', text: cleanText(piece.quote) }
        : { kind: 'reflection', text: cleanText(saidIn(piece.runs)) },
    )
    .filter((one) => one.text !== '');
}

/** The same as one text, each piece on lines of its own; '' where there is nothing. */
export function reflectedText(text: string): string {
  return reflected(text)
    .map((piece) => piece.text)
    .join('\n');
}
