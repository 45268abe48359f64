import { Menu } from '@base-ui/react/menu';
import { useWords } from '../i18n/use-words';
import { run } from '../state/app-commands';
import { copySelected } from '../state/copy-quotation';
import { markAgain } from '../state/marking-commands';
import styles from '../ui/menu.module.css';
import { QuotationItems } from '../ui/QuotationItems';
import { BarMenu } from './BarMenu';

/** What is done with selected words less often. */
export function MoreMenu() {
  const { marking, find } = useWords();
  return (
    <BarMenu>
      <Menu.Item className={styles['item']} onClick={() => run('find')}>
        {find.words}
      </Menu.Item>
      <QuotationItems onCopy={copySelected} />
      <Menu.Item className={styles['item']} onClick={markAgain}>
        {marking.again}
      </Menu.Item>
    </BarMenu>
  );
}
