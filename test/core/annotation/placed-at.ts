import type { Annotation } from '../../../core/annotation/annotation';
import { bare } from '../../../core/annotation/annotation';
import type { Placed } from '../../../core/annotation/placed';
import { isAnnotationId, isEditionId } from '../../../core/ids';

let count = 0;

interface Choice extends Partial<Omit<Annotation, 'id' | 'target'>> {
  readonly id?: string;
}

/** An annotation on the UTF-16 range [start, end) of some edition, for tests that only look at places. */
export function placedAt(start: number, end: number, choice: Choice = {}): Placed {
  count += 1;
  const id = choice.id ?? `annotation-${count}`;
  const edition = 'e'.repeat(64);
  if (!isAnnotationId(id) || !isEditionId(edition)) throw new Error(`no id: ${id}`);
  const quote = '字'.repeat(end - start);
  return {
    start,
    end,
    followUps: [],
    annotation: {
      ...bare,
      kind: 'highlight',
      pigment: 'gamboge',
      created: '2026-01-01T00:00:00.000Z',
      modified: '2026-01-01T00:00:00.000Z',
      ...choice,
      id,
      target: { edition, start, end, quote, prefix: '', suffix: '' },
    },
  };
}
