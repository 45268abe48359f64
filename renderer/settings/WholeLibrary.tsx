import { failureSentence } from '../../core/words/failure-sentence';
import { useWords } from '../i18n/use-words';
import { cancelSaving, revealSaved, saveWholeLibrary, useBackups } from '../state/backups-store';
import { lookIntoFile, useRestore } from '../state/restore-store';
import buttons from '../ui/button.module.css';
import styles from './data-section.module.css';

/** 整个书库: everything in one file, for another computer. */
export function WholeLibrary() {
  const all = useWords();
  const { backups: words } = all;
  const work = useBackups((view) => view.work);
  const saved = useBackups((view) => view.saved);
  const unread = useRestore((view) => (view.preview === null ? view.failed : null));
  return (
    <section className={styles['section']} aria-labelledby="whole-library">
      <h2 className={styles['heading']} id="whole-library">
        {words.whole}
      </h2>
      <p className={styles['more']}>{words.wholeMore}</p>
      {work.kind === 'saving' ? (
        <div className={styles['progress']}>
          <progress max={1} value={work.share} aria-label={words.whole} />
          <span>{words.saving(Math.floor(work.share * 100))}</span>
          <button type="button" className={buttons['quiet']} onClick={cancelSaving}>
            {words.cancel}
          </button>
        </div>
      ) : (
        <div className={styles['actions']}>
          <button
            type="button"
            className={buttons['solid']}
            aria-disabled={work.kind !== 'none'}
            onClick={() => void saveWholeLibrary()}
          >
            {words.saveWhole}
          </button>
          <button
            type="button"
            className={buttons['solid']}
            aria-disabled={work.kind !== 'none'}
            onClick={() => void lookIntoFile()}
          >
            {words.open}
          </button>
        </div>
      )}
      {unread === null ? null : (
        <p className={styles['failure']} role="alert">
          {failureSentence(unread, all)}
        </p>
      )}
      {saved === null ? null : (
        <p className={styles['done']}>
          {words.saved(saved.folder)}
          <button type="button" className={buttons['quiet']} onClick={revealSaved}>
            {words.reveal}
          </button>
        </p>
      )}
    </section>
  );
}
