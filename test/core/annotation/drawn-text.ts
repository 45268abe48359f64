import { describe } from '../../../core/anchor/anchor';
import type { Annotation } from '../../../core/annotation/annotation';
import { bare } from '../../../core/annotation/annotation';
import type { TextRange } from '../../../core/document/text-range';
import { type AnnotationId, type EditionId, editionId, isAnnotationId } from '../../../core/ids';

export const edition: EditionId = editionId('1'.repeat(64));
export const otherEdition: EditionId = editionId('2'.repeat(64));
export const now = '2026-01-02T03:04:05.000Z';

/** A text drawn with its ranges in brackets, which are not part of it: `甲[乙丙]丁`. They may nest. */
export function drawn(drawing: string): { text: string; ranges: readonly TextRange[] } {
  let text = '';
  const open: number[] = [];
  const ranges: TextRange[] = [];
  for (const character of drawing) {
    if (character === '[') open.push(text.length);
    else if (character === ']') ranges.push({ start: open.pop() ?? 0, end: text.length });
    else text += character;
  }
  ranges.sort((a, b) => a.start - b.start || b.end - a.end);
  return { text, ranges };
}

/** The same the other way round, for expectations that can be read. */
export function drawing(text: string, ranges: readonly TextRange[]): string {
  let result = '';
  for (let at = 0; at <= text.length; at += 1) {
    result += ']'.repeat(ranges.filter((range) => range.end === at).length);
    result += '['.repeat(ranges.filter((range) => range.start === at).length);
    result += text.charAt(at);
  }
  return result;
}

export function annotationId(name: string | number): AnnotationId {
  const id = `annotation-${name}`;
  if (!isAnnotationId(id)) throw new Error(`no id: ${id}`);
  return id;
}

/** An annotation on a range of a text of `edition`. */
export function annotated(
  text: string,
  range: TextRange,
  choice: Partial<Annotation> & { readonly name: string | number },
): Annotation {
  const { name, ...rest } = choice;
  return {
    id: annotationId(name),
    target: describe(text, edition, range),
    ...bare,
    kind: 'highlight',
    pigment: 'gamboge',
    created: now,
    modified: now,
    ...rest,
  };
}
