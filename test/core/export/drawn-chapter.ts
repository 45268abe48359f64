import type { Annotation } from '../../../core/annotation/annotation';
import { byPosition } from '../../../core/annotation/annotation';
import type { Block } from '../../../core/document/block';
import { textOf } from '../../../core/document/essay';
import type { Chapter, Gathered } from '../../../core/export/chapter';
import { chapterOf } from '../../../core/export/chapter';
import { essayId } from '../../../core/ids';
import { annotated, drawn, edition } from '../annotation/drawn-text';
import { buildBlocks } from '../document/build-blocks';

export type Note = Partial<Pick<Annotation, 'pigment' | 'comment' | 'created' | 'modified'>>;

/**
 * The notes on an essay drawn line by line with its annotated passages in brackets, which the notes
 * belong to in order. `lost` are quotes of annotations whose passage is gone.
 */
export function drawnChapter(
  lines: readonly string[],
  notes: readonly Note[],
  options: Partial<Gathered> & {
    readonly lost?: readonly string[];
    readonly reflection?: string;
  } = {},
): Chapter {
  const { lost = [], reflection = '', ...more } = options;
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
  return chapterOf({
    essay: { id: essayId('a'.repeat(32)), edition, title: '试论*学习*', blocks },
    notebook: { annotations: [...annotations, ...orphans].sort(byPosition), reflection },
    progress: 0.386,
    finished: false,
    standardPunctuation: true,
    ...more,
  });
}
