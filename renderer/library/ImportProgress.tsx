import { FileClock } from 'lucide-react';
import { isSettled } from '../../core/import/import-item';
import { useWords } from '../i18n/use-words';
import { setImportsOpen, useImports } from '../state/imports-store';
import { Icon } from '../ui/Icon';
import styles from './library-foot.module.css';

/** How far an import is whose panel was closed; it leads back there. */
export function ImportProgress() {
  const { imports } = useWords();
  const open = useImports((state) => state.open);
  const items = useImports((state) => state.items);
  const settled = [...items.values()].filter(isSettled).length;
  if (open || settled === items.size) return null;
  return (
    <button type="button" className={styles['item']} onClick={() => setImportsOpen(true)}>
      <Icon of={FileClock} />
      {imports.underWay(settled, items.size)}
    </button>
  );
}
