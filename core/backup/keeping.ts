import type { BackupSummary } from './backup';

/** How many are kept of those made each day, and of the others (reliability.md 2.7). */
const mostDaily = 14;
const mostOthers = 20;
/** Bytes of all backups together. */
const mostBytes = 500_000_000;

/**
 * The backups that go. Counted, never judged by their date: a clock that jumps must not make them
 * all look old. The newest stays, and so does the newest that was made of undamaged data, whatever
 * their size.
 */
export function superfluous(backups: readonly BackupSummary[]): readonly BackupSummary[] {
  const newest = backups.toSorted((a, b) => b.number - a.number);
  const safe = new Set([newest[0], newest.find((backup) => backup.clean)]);
  const gone: BackupSummary[] = [];
  let [daily, others, bytes] = [0, 0, 0];
  for (const backup of newest) {
    const isDaily = backup.reason === 'daily';
    const isTooMuch = isDaily ? daily >= mostDaily : others >= mostOthers;
    if (!safe.has(backup) && (isTooMuch || bytes + backup.bytes > mostBytes)) {
      gone.push(backup);
      continue;
    }
    if (isDaily) daily += 1;
    else others += 1;
    bytes += backup.bytes;
  }
  return gone;
}
