import { useWords } from '../i18n/use-words';
import { useLibrary } from '../state/library-store';
import { open } from '../state/reading-store';
import { focusReading } from '../state/regions';
import buttons from '../ui/button.module.css';
import styles from './first-run.module.css';

/** What stands in the reading area while no essay is open (ux.md 7.17). */
export function FirstRun() {
  const { app, firstRun, library } = useWords();
  const first = useLibrary(({ catalog }) => catalog.collections[0]?.essays[0] ?? null);
  return (
    <div className={styles['page']} data-region="text" tabIndex={-1}>
      <div className={styles['content']}>
        <div className={styles['seal']} aria-hidden="true">
          {app.seal}
        </div>
        <h1 className={styles['title']}>{firstRun.title}</h1>
        <p className={styles['words']}>
          {firstRun.sentence}
          <br />
          {firstRun.second}
        </p>
        <div className={styles['actions']} role="status">
          {first === null ? (
            <p className={styles['quiet']}>{library.preparing}</p>
          ) : (
            <button
              type="button"
              className={`${buttons['solid']} ${buttons['primary']}`}
              onClick={() => void open(first).then(focusReading)}
            >
              {firstRun.start}
            </button>
          )}
        </div>
        <p className={styles['quiet']}>{firstRun.privacy}</p>
      </div>
    </div>
  );
}
