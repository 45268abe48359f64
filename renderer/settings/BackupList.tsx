import { useState } from 'react';
import type { BackupSummary } from '../../core/backup/backup';
import { useWords } from '../i18n/use-words';
import { lookInto } from '../state/restore-store';
import buttons from '../ui/button.module.css';
import styles from './backup-list.module.css';

/** So many are in sight at first. */
const few = 5;

/** Backups, newest first: when, why, and what is in them. */
export function BackupList({ backups }: { readonly backups: readonly BackupSummary[] }) {
  const { backups: words } = useWords();
  const [isWhole, setWhole] = useState(false);
  if (backups.length === 0) return <p className={styles['none']}>{words.none}</p>;
  const shown = isWhole ? backups : backups.slice(0, few);
  return (
    <>
      <ul className={styles['list']} aria-label={words.list}>
        {shown.map((backup) => (
          <li key={backup.number} className={styles['row']}>
            <span className={styles['time']}>{words.time(backup.created)}</span>
            <span className={styles['reason']}>{words.reasons[backup.reason]}</span>
            <button
              type="button"
              className={buttons['quiet']}
              aria-label={words.restoreFrom(words.time(backup.created))}
              onClick={() => void lookInto(backup.number)}
            >
              {words.restore}
            </button>
            <span className={styles['more']}>
              {words.counts(backup.essays, backup.annotations)} · {words.size(backup.bytes)}
              {backup.clean ? null : <span className={styles['hurt']}> · {words.damaged}</span>}
            </span>
          </li>
        ))}
      </ul>
      {shown.length === backups.length ? null : (
        <button type="button" className={buttons['quiet']} onClick={() => setWhole(true)}>
          {words.showAll(backups.length)}
        </button>
      )}
    </>
  );
}
