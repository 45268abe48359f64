import { FilePlus2, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../i18n/use-words';
import { run } from '../state/app-commands';
import { restoreBundled, useMissesBundled } from '../state/removal';
import { Icon } from '../ui/Icon';
import { ImportProgress } from './ImportProgress';
import styles from './library-foot.module.css';

/** What stands below the list of essays: the way in, and the ways back to what was removed. */
export function LibraryFoot() {
  const { bin, imports, library } = useWords();
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
      <ImportProgress />
      <button type="button" className={styles['item']} onClick={() => run('import')}>
        <Icon of={FilePlus2} />
        {imports.import}
      </button>
      <button type="button" className={styles['item']} onClick={() => run('open-bin')}>
        <Icon of={Trash2} />
        {bin.title}
      </button>
    </footer>
  );
}
