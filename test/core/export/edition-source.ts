import type { Edition } from '../../../core/export/edition';
import { editionOf } from '../../../core/export/edition';
import type { Gathered } from '../../../core/export/chapter';
import type { Note } from './drawn-chapter';
import { drawnChapter } from './drawn-chapter';
import type { Options } from './notes-source';
import { source } from './notes-source';

type Drawing = Partial<Gathered> & {
  readonly lost?: readonly string[];
  readonly reflection?: string;
};

/** The annotated edition of an essay drawn as in `drawnChapter`. */
export function drawnEdition(
  lines: readonly string[],
  notes: readonly Note[],
  drawing: Drawing = {},
  options: Options = {},
): Edition {
  const chapter = drawnChapter(lines, notes, { ...drawing, withText: true });
  return editionOf(source([chapter], options));
}

/**
 * An essay with all that an edition can hold: overlapping marks of every kind, one across paragraphs,
 * notes on a place and on a paragraph, later comments, 心得, and a note that is not found.
 */
export function fullEdition(options: Options = {}): Edition {
  const when = { created: '2025-07-16T08:00:00.000Z', modified: '2025-07-16T08:00:00.000Z' };
  return drawnEdition(
    [
      '题 试论学习',
      '[[开篇第一]句,第二]句。',
      '# 一、缘起',
      '甲说[读书]乙说[],再说①。',
      '1.先读。|再想[两段',
      '之间]的话。',
      '[整段的话。]',
      '注 ①出处。',
      '文 [1]某书。'.replace(/[[\]]/gu, ''),
    ],
    [
      { ...when, kind: 'highlight', pigment: 'gamboge', comment: '外面\n第二行', tags: ['党建'] },
      { ...when, kind: 'underline', pigment: 'azurite', comment: '里面', starred: true },
      { ...when, kind: 'wavy', pigment: 'malachite' },
      { ...when, kind: 'point', pigment: 'carmine', comment: '此处' },
      { ...when, kind: 'strike', pigment: 'violet', comment: '跨段' },
      { ...when, kind: 'paragraph', pigment: 'azurite', comment: '全段' },
    ],
    { lost: ['旧的一句。'], reflection: '读后。' },
    options,
  );
}
