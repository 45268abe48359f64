import { useWords } from '../i18n/use-words';
import { chooseSecondFolder, forgetSecondFolder, useBackups } from '../state/backups-store';
import buttons from '../ui/button.module.css';
import styles from './data-section.module.css';

/** 另存一份: the folder that copies of backups go to. */
export function SecondBackup() {
  const { backups: words } = useWords();
  const folder = useBackups((view) => (view.state?.ok === true ? view.state.value.second : null));
  return (
    <section className={styles['section']} aria-labelledby="second-backup">
      <h2 className={styles['heading']} id="second-backup">
        {words.second}
      </h2>
      <p className={styles['more']}>{words.secondMore}</p>
      {folder === null ? null : (
        <p className={styles['path']} translate="no">
          {folder}
        </p>
      )}
      <div className={styles['actions']}>
        <button
          type="button"
          className={buttons['solid']}
          onClick={() => void chooseSecondFolder()}
        >
          {words.secondChoose}
        </button>
        {folder === null ? null : (
          <button
            type="button"
            className={buttons['quiet']}
            onClick={() => void forgetSecondFolder()}
          >
            {words.secondForget}
          </button>
        )}
      </div>
    </section>
  );
}
