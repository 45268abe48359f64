import { Menu } from '@base-ui/react/menu';
import { useWords } from '../i18n/use-words';
import { copyAsQuotation, run } from '../state/app-commands';
import { markAgain } from '../state/marking-commands';
import styles from '../ui/menu.module.css';
import { BarMenu } from './BarMenu';

/** What is done with selected words less often. */
export function MoreMenu() {
  const { marking, find } = useWords();
  return (
    <BarMenu>
      <Menu.Item className={styles['item']} onClick={() => run('find')}>
        {find.words}
      </Menu.Item>
      <Menu.Item className={styles['item']} onClick={copyAsQuotation}>
        {marking.copyQuotation}
      </Menu.Item>
      <Menu.Item className={styles['item']} onClick={markAgain}>
        {marking.again}
      </Menu.Item>
    </BarMenu>
  );
}
