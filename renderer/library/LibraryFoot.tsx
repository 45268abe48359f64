import { RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../i18n/use-words';
import { run } from '../state/app-commands';
import { restoreBundled, useMissesBundled } from '../state/removal';
import { Icon } from '../ui/Icon';
import styles from './library-foot.module.css';

/** What stands below the list of essays: the ways back to what was removed. */
export function LibraryFoot() {
  const { bin, library } = useWords();
  const missesBundled = useMissesBundled();
  const [busy, setBusy] = useState(false);
  return (
    <footer className={styles['foot']}>
      {missesBundled && (
        <button
          type="button"
          className={styles['item']}
          disabled={busy}
          onClick={() => {
            setBusy(true);
            void restoreBundled().finally(() => setBusy(false));
          }}
        >
          <Icon of={RotateCcw} />
          {library.restoreBundled}
        </button>
      )}
      <button type="button" className={styles['item']} onClick={() => run('open-bin')}>
        <Icon of={Trash2} />
        {bin.title}
      </button>
    </footer>
  );
}
