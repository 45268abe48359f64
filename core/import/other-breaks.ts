import type { ImportedDocument } from '../document/imported';
import { placeIn } from '../document/same-letters';
import { FileText } from './file-text';
import type { RecognitionChoices } from './recognition';

/** A document as its reader has it. */
interface Present {
  readonly document: ImportedDocument;
  readonly choices: RecognitionChoices;
}

/**
 * What is wished of a document, `anew` being it with the line breaks that are wished: where nothing is
 * wished but these, essays begin and lines are restored where they are now, at the lines that it has
 * then. The same object where more was wished.
 */
export function withPresentPlaces(
  wished: RecognitionChoices,
  { document, choices }: Present,
  anew: ImportedDocument,
): RecognitionChoices {
  const { starts, restored } = choices;
  const isMore = wished.starts !== null || wished.restored.length > 0;
  const isRecognised = starts === null && restored.length === 0;
  if (isMore || isRecognised || wished.breaks === choices.breaks) return wished;
  const [text, other] = [new FileText(document), new FileText(anew)];
  const placed = placeIn(text.whole, other.whole);
  const lineOf = (at: number) =>
    other.lineAt(placed(text.range({ start: at, end: at }).start, 'start'));
  const linesOf = (all: readonly number[]) => [...new Set(all.map(lineOf))];
  return {
    ...wished,
    starts: starts === null ? null : linesOf(starts),
    restored: linesOf(restored),
  };
}
