import { useEffect } from 'react';
import { failureSentence } from '../../core/words/failure-sentence';
import { useWords } from '../i18n/use-words';
import { loadBackups, makeBackup, useBackups } from '../state/backups-store';
import buttons from '../ui/button.module.css';
import { BackupList } from './BackupList';
import styles from './data-section.module.css';

/** 备份: what there is, one more at once, and why the last one was not made. */
export function Backups() {
  const words = useWords();
  const { backups: own } = words;
  const state = useBackups((view) => view.state);
  const work = useBackups((view) => view.work);
  const failed = useBackups((view) => view.failed);
  useEffect(() => void loadBackups(), []);
  const lastFailure = failed ?? (state?.ok === true ? state.value.failed : null);
  return (
    <section className={styles['section']} aria-labelledby="backups">
      <h2 className={styles['heading']} id="backups">
        {own.title}
      </h2>
      <p className={styles['more']}>{own.more}</p>
      {lastFailure === null ? null : (
        <p className={styles['failure']} role="alert">
          {own.failed(failureSentence(lastFailure, words))}
        </p>
      )}
      {state === null ? (
        <p className={styles['more']}>{own.loading}</p>
      ) : state.ok ? (
        <BackupList backups={state.value.backups} />
      ) : (
        <p className={styles['failure']} role="alert">
          {own.unreadable(failureSentence(state.failure, words))}
        </p>
      )}
      <div className={styles['actions']}>
        <button
          type="button"
          className={buttons['solid']}
          aria-disabled={work.kind !== 'none'}
          onClick={() => void makeBackup()}
        >
          {work.kind === 'making' ? own.making : own.now}
        </button>
      </div>
    </section>
  );
}
