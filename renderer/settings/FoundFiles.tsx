import { useEffect } from 'react';
import { useWords } from '../i18n/use-words';
import { loadReport, openRecovery, useRecovery } from '../state/recovery-store';
import { closeSettings } from '../state/settings-dialog-store';
import buttons from '../ui/button.module.css';
import styles from './data-section.module.css';

/** 文件检查记录: the way to what was found otherwise than it was left; nothing where all was as left. */
export function FoundFiles() {
  const { recovery } = useWords();
  const report = useRecovery((state) => state.report);
  useEffect(() => void loadReport(), []);
  if (report?.ok !== true || report.value.length === 0) return null;
  return (
    <section className={styles['section']} aria-labelledby="found-files">
      <h2 className={styles['heading']} id="found-files">
        {recovery.title}
      </h2>
      <p className={styles['more']}>{recovery.found(report.value.length)}</p>
      <div className={styles['actions']}>
        <button
          type="button"
          className={buttons['solid']}
          onClick={() => {
            closeSettings();
            openRecovery();
          }}
        >
          {recovery.view}
        </button>
      </div>
    </section>
  );
}
