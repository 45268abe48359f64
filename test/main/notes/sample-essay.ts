import type { Annotation } from '../../../core/annotation/annotation';
import type { Change } from '../../../core/annotation/change';
import { essayId, editionId } from '../../../core/ids';
import type { LibraryEntry } from '../../../core/library/catalog';
import { newEntry } from '../../../core/library/new-entry';
import { annotated } from '../../core/annotation/drawn-text';

const sampleText = '甲乙丙丁戊己庚辛壬癸'.repeat(10);

/** An essay in the library with so many annotations known. */
export function sampleEntry(annotations = 0): LibraryEntry {
  const entry = newEntry({
    id: essayId('a'.repeat(32)),
    edition: editionId('1'.repeat(64)),
    title: '样文',
    blocks: [{ kind: 'paragraph', text: sampleText, runIn: null }],
  });
  return { ...entry, annotations };
}

/** The n-th of many annotations, each on its own character. */
export function sampleAnnotation(n: number, comment = ''): Annotation {
  const start = n % sampleText.length;
  return annotated(sampleText, { start, end: start + 1 }, { name: n, comment });
}

export const put = (n: number, comment = ''): Change => ({
  kind: 'put',
  annotation: sampleAnnotation(n, comment),
});
