import { Menu } from '@base-ui/react/menu';
import { touching } from '../../core/annotation/touching';
import { useWords } from '../i18n/use-words';
import { markAgain } from '../state/marking-commands';
import { useNotes } from '../state/notes-store';
import { useSelection } from '../state/selection-store';
import styles from '../ui/menu.module.css';

/** 另加一条, where the selected words have a mark: elsewhere any mark is the first. */
export function AgainItem() {
  const { marking } = useWords();
  const range = useSelection((state) => state.range);
  const isMarked = useNotes(
    ({ placement }) => range !== null && touching(placement.placed, range).length > 0,
  );
  if (!isMarked) return null;
  return (
    <Menu.Item className={styles['item']} onClick={markAgain}>
      {marking.again}
    </Menu.Item>
  );
}
