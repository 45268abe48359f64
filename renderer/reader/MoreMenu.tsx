import { Menu } from '@base-ui/react/menu';
import { useWords } from '../i18n/use-words';
import { run } from '../state/app-commands';
import { copySelected } from '../state/copy-quotation';
import styles from '../ui/menu.module.css';
import { QuotationItems } from '../ui/QuotationItems';
import { AgainItem } from './AgainItem';
import { BarMenu } from './BarMenu';

/** What is done with selected words less often. */
export function MoreMenu() {
  const { find } = useWords();
  return (
    <BarMenu>
      <Menu.Item className={styles['item']} onClick={() => run('find')}>
        {find.words}
      </Menu.Item>
      <QuotationItems onCopy={copySelected} />
      <AgainItem />
    </BarMenu>
  );
}
