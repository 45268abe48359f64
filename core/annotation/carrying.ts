import { carried } from '../anchor/anchor';
import type { Resolver } from '../anchor/resolver';
import type { Essay } from '../document/essay';
import { textOf } from '../document/essay';
import { paragraphAt } from '../document/paragraph-at';
import type { TextRange } from '../document/text-range';
import { trimmedRange } from '../document/text-range';
import type { EditionId } from '../ids';
import type { Annotation } from './annotation';
import type { Change } from './change';
import type { MarkKind } from './mark-kind';
import type { Placement } from './placed';
import type { Thread } from './thread';
import { threadsOf } from './thread';

/** How the notes on an essay came through a change of its edition, counted by threads. */
export interface Carriage {
  /** On their passage, without a word. */
  readonly sure: number;
  /** Most likely found; the reader is asked to check. */
  readonly moved: number;
  /** Not found: 未定位. */
  readonly lost: number;
}

/** An essay as the ground of its notes. */
export type NotedEssay = Pick<Essay, 'edition' | 'blocks'>;

/**
 * What takes the annotations made on other editions over to this one: those whose passage is found
 * for sure. The others keep their target, and so are looked for again whenever they are shown.
 */
export function carriedOver(
  annotations: readonly Annotation[],
  resolver: Resolver,
  essay: NotedEssay,
): readonly Change[] {
  const { edition } = essay;
  const strays = annotations.filter(({ target }) => target.edition !== edition);
  if (strays.length === 0) return [];
  const text = textOf(essay.blocks);
  return strays.flatMap((annotation): Change[] => {
    const found = resolver.resolve(annotation.target);
    if (found.kind !== 'sure') return [];
    const range = wholeRange(annotation.kind, found.range, essay.blocks, text);
    if (range === null) return [];
    const target = carried(annotation.target, text, edition, range);
    return [{ kind: 'put', annotation: { ...annotation, target } }];
  });
}

/** How the annotations stand in the edition of a resolver. */
export function carriageOf(annotations: readonly Annotation[], resolver: Resolver): Carriage {
  const count = { sure: 0, moved: 0, orphan: 0 };
  for (const { annotation } of threadsOf(annotations)) {
    count[resolver.resolve(annotation.target).kind] += 1;
  }
  return { sure: count.sure, moved: count.moved, lost: count.orphan };
}

/** What puts a thread on a passage of this edition by the reader's word. null where there are no words. */
export function settledOn(
  { annotation, followUps }: Thread,
  range: TextRange,
  essay: NotedEssay,
  now: string,
): readonly Change[] | null {
  const text = textOf(essay.blocks);
  const whole = wholeRange(annotation.kind, range, essay.blocks, text);
  if (whole === null) return null;
  return [{ ...annotation, modified: now }, ...followUps].map((one) => ({
    kind: 'put',
    annotation: { ...one, target: carried(one.target, text, essay.edition, whole) },
  }));
}

/** What says of a thread that its passage is not in this edition. */
export function settledAsAbsent(
  { annotation, followUps }: Thread,
  edition: EditionId,
  now: string,
): readonly Change[] {
  return [{ ...annotation, modified: now }, ...followUps].map((one) => ({
    kind: 'put',
    annotation: { ...one, target: { ...one.target, absentFrom: edition } },
  }));
}

/** The notes that wait for the reader in an edition, in text order, those that are not found last. */
export function toSettle({ placed, orphans }: Placement, edition: EditionId): readonly Thread[] {
  const lost = orphans.filter(({ annotation }) => annotation.target.absentFrom !== edition);
  return [...placed.filter(({ toCheck }) => toCheck === true), ...lost];
}

/** Of words without outer white space; of a paragraph's note all of the paragraph as it is now. */
function wholeRange(
  kind: MarkKind,
  range: TextRange,
  blocks: Essay['blocks'],
  text: string,
): TextRange | null {
  if (kind === 'point') return range;
  const words = trimmedRange(text, range);
  if (words === null || kind !== 'paragraph') return words;
  return paragraphAt(text, blocks, words.start);
}
