import type { EssayId } from '../../core/ids';
import type { ChangeSet, JournalRecord } from './journal-record';

/** Changes of an essay with the number of their record. */
export interface NumberedSet extends ChangeSet {
  readonly seq: number;
  /** The start of Meipi that wrote them; null where it is not known. */
  readonly writer: string | null;
}

/** The changes of each essay in records, in their order. */
export function byEssay(
  records: readonly JournalRecord[],
): ReadonlyMap<EssayId, readonly NumberedSet[]> {
  const found = new Map<EssayId, NumberedSet[]>();
  for (const { seq, writer, sets, newer } of records) {
    for (const set of sets ?? newer ?? []) {
      const known = found.get(set.essay);
      if (known === undefined) found.set(set.essay, [{ ...set, seq, writer }]);
      else known.push({ ...set, seq, writer });
    }
  }
  return found;
}
