import type { EssayId } from '../../core/ids';
import type { Catalog } from '../../core/library/catalog';
import { useWords } from '../i18n/use-words';
import { run } from '../state/app-commands';
import { useLibrary } from '../state/library-store';
import { open } from '../state/reading-store';
import { focusReading } from '../state/regions';
import { restoreBundled, useMissesBundled } from '../state/removal';
import buttons from '../ui/button.module.css';
import styles from './first-run.module.css';

/** What stands in the reading area while no essay is open (ux.md 7.17). */
export function FirstRun() {
  const { app, firstRun, imports, library } = useWords();
  const first = useLibrary(({ catalog }) => firstEssay(catalog));
  const isRefused = useLibrary((state) => !state.isFilling);
  const missesBundled = useMissesBundled() || isRefused;
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
          {first === null && missesBundled && (
            <>
              <p className={styles['quiet']}>{library.empty}</p>
              <button
                type="button"
                className={`${buttons['solid']} ${buttons['primary']}`}
                onClick={() => void restoreBundled()}
              >
                {library.restoreBundled}
              </button>
            </>
          )}
          {first === null && !missesBundled && (
            <p className={styles['quiet']}>{library.preparing}</p>
          )}
          {first !== null && (
            <button
              type="button"
              className={`${buttons['solid']} ${buttons['primary']}`}
              onClick={() => void open(first).then(focusReading)}
            >
              {firstRun.start}
            </button>
          )}
          <button type="button" className={buttons['solid']} onClick={() => run('import')}>
            {imports.import}
          </button>
        </div>
        <p className={styles['quiet']}>{firstRun.privacy}</p>
      </div>
    </div>
  );
}

function firstEssay({ collections }: Catalog): EssayId | null {
  return collections.find(({ essays }) => essays.length > 0)?.essays[0] ?? null;
}
