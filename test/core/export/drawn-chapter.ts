import type { Annotation } from '../../../core/annotation/annotation';
import { byPosition } from '../../../core/annotation/annotation';
import type { Block } from '../../../core/document/block';
import { textOf } from '../../../core/document/essay';
import type { Chapter, Gathered } from '../../../core/export/chapter';
import { chapterOf } from '../../../core/export/chapter';
import { essayId } from '../../../core/ids';
import { annotated, drawn, edition } from '../annotation/drawn-text';
import { buildBlocks } from '../document/build-blocks';

export type Note = Partial<Omit<Annotation, 'id' | 'target'>>;

/**
 * The notes on an essay drawn line by line with its annotated passages in brackets, which the notes
 * belong to in order. `lost` are quotes of annotations whose passage is gone, `lostPoints` what was
 * around a place that is.
 */
export function drawnChapter(
  lines: readonly string[],
  notes: readonly Note[],
  options: Partial<Gathered> & {
    readonly lost?: readonly string[];
    readonly lostPoints?: readonly (readonly [before: string, after: string])[];
    readonly reflection?: string;
  } = {},
): Chapter {
  const { lost = [], lostPoints = [], reflection = '', ...more } = options;
  const blocks: readonly Block[] = [
    { kind: 'metadata', field: 'author', text: '作者:王_五', value: 3 },
    ...buildBlocks(...lines.map((line) => line.replace(/[[\]]/gu, ''))),
  ];
  const text = textOf(blocks);
  // Drawn headings and the like open with signs that are not part of the text.
  const { ranges } = drawn(
    [
      '作者:王_五',
      ...lines.map((line) => line.replace(/^(#{1,3}|[注文折题]) /u, '').replace('|', '')),
    ].join('\n'),
  );
  const annotations = notes.map((note, index) => {
    const range = ranges[index];
    if (range === undefined) throw new Error('each note needs a drawn passage');
    return annotated(text, range, { name: index, ...note });
  });
  const orphans = lost.map((quote, index) => {
    const one = annotated(quote, { start: 0, end: quote.length }, { name: `lost-${index}` });
    return { ...one, target: { ...one.target, edition } };
  });
  const points = lostPoints.map(([before, after], index) => {
    const at = { start: before.length, end: before.length };
    const name = `lost-point-${index}`;
    return annotated(before + after, at, { name, kind: 'point' });
  });
  return chapterOf({
    essay: { id: essayId('a'.repeat(32)), edition, title: '试论*学习*', blocks },
    notebook: { annotations: [...annotations, ...orphans, ...points].sort(byPosition), reflection },
    progress: 0.386,
    finished: false,
    reading: [],
    standardPunctuation: true,
    withText: false,
    ...more,
  });
}
