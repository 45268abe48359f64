import type { Block } from '../document/block';
import type { Essay } from '../document/essay';
import type { ImportedDocument } from '../document/imported';
import type { EssayId } from '../ids';
import type { LineBreaks } from './hard-wraps';
import type { LineRun } from './file-text';
import type { RecognitionChoices } from './recognition';
import { asRecognised, recognisedLines, startsOf, withChoices } from './recognition';

/** Where an essay of the library stands among the lines of the file it came in. */
export interface EssayPlace extends LineRun {
  readonly id: EssayId;
}

/** How a file is cut into the essays that the library has of it. */
export interface PresentCut {
  readonly choices: RecognitionChoices;
  readonly places: readonly EssayPlace[];
}

/**
 * The choices by which a file, read with these line breaks, comes to just these essays; what none of
 * them holds is as it was recognised. null where one of them is not a run of the file's lines, as after a new edition.
 */
export function presentCut(
  document: ImportedDocument,
  essays: readonly Pick<Essay, 'id' | 'blocks'>[],
  breaks: LineBreaks = 'joined',
): PresentCut | null {
  const { before } = document;
  const head = essays[0]?.blocks[0]?.text;
  // The same words may stand among the lines before the essays: what is folded there was restored or not.
  const restored = [...before.keys()].filter((line) => before[line] === head);
  let found: PresentCut | null = null;
  for (const from of [before.length, ...restored.toReversed()]) {
    const cut = cutFrom(from, document, essays, breaks);
    if (cut !== null && comesTo(document, cut, essays)) return cut;
    found = cut ?? found;
  }
  return found;
}

/** Whether a file that is cut so comes to these essays, in whatever order. */
function comesTo(
  document: ImportedDocument,
  { choices }: PresentCut,
  essays: readonly Pick<Essay, 'blocks'>[],
): boolean {
  const again = withChoices(document, choices).essays;
  return essays.every(({ blocks }) => again.some((one) => areAlike(one.blocks, blocks)));
}

function areAlike(one: readonly Block[], other: readonly Block[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ kind, text }, index) => kind === other[index]?.kind && text === other[index].text)
  );
}

/** As `presentCut`, the first essay at the first line from this one on that it fits. */
function cutFrom(
  earliest: number,
  document: ImportedDocument,
  essays: readonly Pick<Essay, 'id' | 'blocks'>[],
  breaks: LineBreaks,
): PresentCut | null {
  const lines = recognisedLines(document);
  const texts = lines.map(({ block }) => block.text);
  const restored: number[] = [];
  const places: EssayPlace[] = [];
  let from = earliest;
  for (const { id, blocks } of essays) {
    // The reader may have put them in another order.
    const start = placeOf(blocks, texts, from) ?? placeOf(blocks, texts, 0);
    if (start === null) return null;
    from = start + blocks.length;
    places.push({ id, start, end: from });
    blocks.forEach((block, index) => {
      const isFolded = lines[start + index]?.block.kind === 'clutter';
      if (isFolded && block.kind !== 'clutter') restored.push(start + index);
    });
  }
  const recognised = startsOf(document, asRecognised);
  const isHeld = (line: number) => places.some(({ start, end }) => line >= start && line < end);
  const first = document.before.length;
  const starts = [
    ...places.map(({ start }) => Math.max(start, first)),
    ...recognised.filter((line) => line === first || !isHeld(line)),
  ].sort((a, b) => a - b);
  const own = [...new Set(starts)];
  restored.sort((a, b) => a - b);
  const isSame = own.length === recognised.length && own.every((at, i) => at === recognised[i]);
  return { choices: { starts: isSame ? null : own, restored, breaks }, places };
}

/** How many lines of a document are held by those of the essays that are runs of them. */
export function linesHeld(
  document: ImportedDocument,
  essays: readonly Pick<Essay, 'blocks'>[],
): number {
  const texts = recognisedLines(document).map(({ block }) => block.text);
  const held = essays.filter(({ blocks }) => placeOf(blocks, texts, 0) !== null);
  return held.reduce((sum, { blocks }) => sum + blocks.length, 0);
}

/** The first line from which on the lines are these blocks; null where there is none. */
export function placeOf(
  blocks: readonly Block[],
  texts: readonly string[],
  from: number,
): number | null {
  const first = blocks[0]?.text;
  if (first === undefined) return null;
  for (let at = texts.indexOf(first, from); at >= 0; at = texts.indexOf(first, at + 1)) {
    const start = at;
    if (blocks.every((block, index) => block.text === texts[start + index])) return start;
  }
  return null;
}
