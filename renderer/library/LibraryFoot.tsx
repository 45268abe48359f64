import { Trash2 } from 'lucide-react';
import { useWords } from '../i18n/use-words';
import { run } from '../state/app-commands';
import { Icon } from '../ui/Icon';
import styles from './library-foot.module.css';

/** What stands below the list of essays: the way to what was removed. */
export function LibraryFoot() {
  const { bin } = useWords();
  return (
    <footer className={styles['foot']}>
      <button type="button" className={styles['item']} onClick={() => run('open-bin')}>
        <Icon of={Trash2} />
        {bin.title}
      </button>
    </footer>
  );
}
