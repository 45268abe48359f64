import { Menu } from '@base-ui/react/menu';
import type { SourceStyle } from '../../core/export/quotation-forms';
import { useWords } from '../i18n/use-words';
import styles from './menu.module.css';

/** The ways of copying a passage with its source. */
export function QuotationItems({ onCopy }: { readonly onCopy: (style: SourceStyle) => void }) {
  const { marking } = useWords();
  return (
    <>
      <Menu.Item className={styles['item']} onClick={() => onCopy('plain')}>
        {marking.copyQuotation}
      </Menu.Item>
      <Menu.Item className={styles['item']} onClick={() => onCopy('reference')}>
        {marking.copyReference}
      </Menu.Item>
    </>
  );
}
