import { useEffect } from 'react';
import type { Failure } from '../../core/result';
import { failureSentence } from '../../core/words/failure-sentence';
import type { Words } from '../../core/words/words';
import { useWords } from '../i18n/use-words';
import { chooseHome, quit, useSettingsDialog } from '../state/settings-dialog-store';
import { start } from '../state/start';
import buttons from '../ui/button.module.css';
import styles from './cannot-start.module.css';

/** ms between two tries by itself while another copy of Meipi uses the library, or may use it. */
const again = 5000;

/** The page in place of the window whose library cannot be opened: what happened, and the ways on. */
export function CannotStart({ failure }: { readonly failure: Failure }) {
  const words = useWords();
  const { settings, failures, menu } = words;
  const failed = useSettingsDialog((state) => state.failed);
  const busy = useSettingsDialog((state) => state.choosing);
  const isUsed = failure.kind === 'home-in-use' || failure.kind === 'home-lock-unreadable';

  useEffect(() => {
    if (!isUsed || busy) return undefined;
    const timer = setInterval(() => void start(), again);
    return () => clearInterval(timer);
  }, [isUsed, busy]);

  return (
    <main className={styles['page']}>
      <div className={styles['content']}>
        <div role="alert">
          <h1 className={styles['title']}>{titleOf(failure, words)}</h1>
          <p className={styles['sentence']}>{failureSentence(failure, words)}</p>
          {failed !== null && <p className={styles['failed']}>{failureSentence(failed, words)}</p>}
        </div>
        <div className={styles['actions']}>
          <button
            type="button"
            className={`${buttons['solid']} ${buttons['primary']}`}
            disabled={busy}
            onClick={() => void start()}
          >
            {failures.retry}
          </button>
          <button
            type="button"
            className={buttons['solid']}
            disabled={busy}
            onClick={() => void chooseHome().then((done) => (done ? start() : undefined))}
          >
            {settings.chooseOther}
          </button>
          <button type="button" className={buttons['solid']} onClick={quit}>
            {menu.quit}
          </button>
        </div>
      </div>
    </main>
  );
}

function titleOf({ kind }: Failure, { failures }: Words): string {
  if (kind === 'home-missing' || kind === 'home-empty') return failures.homeMissingTitle;
  if (kind === 'home-lock-unreadable') return failures.homeUnsureTitle;
  return kind === 'home-in-use' ? failures.homeInUseTitle : failures.start;
}
