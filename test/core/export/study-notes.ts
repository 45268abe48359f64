import type { Annotation } from '../../../core/annotation/annotation';
import { place } from '../../../core/annotation/placed';
import { textOf } from '../../../core/document/essay';
import type { ExportSource } from '../../../core/export/export-format';
import { markdown } from '../../../core/export/markdown';
import { essayId } from '../../../core/ids';
import type { Block } from '../../../core/document/block';
import { wordsIn } from '../../../core/words/words';
import { annotated, drawn, edition } from '../annotation/drawn-text';
import { buildBlocks } from '../document/build-blocks';

export type Note = Partial<Pick<Annotation, 'pigment' | 'comment'>>;

/**
 * What an export is made from: an essay drawn line by line with its annotated passages in
 * brackets, which the notes belong to in order.
 */
export function studyNotes(
  lines: readonly string[],
  notes: readonly Note[],
  options: Partial<ExportSource> = {},
): ExportSource {
  const plain = buildBlocks(...lines.map((line) => line.replace(/[[\]]/gu, '')));
  const blocks: readonly Block[] = [
    { kind: 'metadata', field: 'author', text: '作者:王_五', value: 3 },
    ...plain,
  ];
  const text = textOf(blocks);
  // Drawn headings and the like open with signs that are not part of the text.
  const drawnText = [
    '作者:王_五',
    ...lines.map((line) => line.replace(/^(#{1,3}|[注文折题]) /u, '').replace('|', '')),
  ].join('\n');
  const { ranges } = drawn(drawnText);
  const annotations = notes.map((note, index) => {
    const range = ranges[index];
    if (range === undefined) throw new Error('each note needs a drawn passage');
    return annotated(text, range, { name: index, ...note });
  });
  return {
    essay: { id: essayId('a'.repeat(32)), edition, title: '试论*学习*', blocks },
    ...place(annotations, text, edition),
    progress: 0.386,
    date: '2026-01-02',
    words: wordsIn('zh-CN'),
    standardPunctuation: true,
    ...options,
  };
}

export const written = (...parameters: Parameters<typeof studyNotes>): string =>
  markdown.write(studyNotes(...parameters));
