import { Menu } from '@base-ui/react/menu';
import type { MarkKind } from '../../core/annotation/mark-kind';
import { isOnWords } from '../../core/annotation/mark-kind';
import { useWords } from '../i18n/use-words';
import { caretOffset } from '../state/caret-moves';
import { copyActive } from '../state/copy-quotation';
import { moveActive } from '../state/moving';
import { quoteActive } from '../state/quoting';
import { canPart, canUnite, part, unite } from '../state/regrouping';
import styles from '../ui/menu.module.css';
import { QuotationItems } from '../ui/QuotationItems';
import { BarMenu } from './BarMenu';

/** What is done with a mark less often: quoting and moving it, one of two, two of one. */
export function MarkMenu({ kind }: { readonly kind: MarkKind }) {
  const { commands } = useWords();
  return (
    <BarMenu>
      <Menu.Item className={styles['item']} onClick={quoteActive}>
        {commands['quote-in-reflection']}
      </Menu.Item>
      <QuotationItems onCopy={copyActive} />
      <Menu.Item className={styles['item']} onClick={moveActive}>
        {commands['move-annotation']}
      </Menu.Item>
      {isOnWords(kind) && <Regrouping />}
    </BarMenu>
  );
}

/** Drawn when the menu opens: what can be done then is known. */
function Regrouping() {
  const { commands } = useWords();
  const at = caretOffset();
  const [unites, parts] = [canUnite(), canPart(at)];
  if (!unites && !parts) return null;
  return (
    <>
      <Menu.Separator className={styles['rule']} />
      {unites && (
        <Menu.Item className={styles['item']} onClick={unite}>
          {commands['unite-marks']}
        </Menu.Item>
      )}
      {parts && (
        <Menu.Item className={styles['item']} onClick={() => part(at)}>
          {commands['part-mark']}
        </Menu.Item>
      )}
    </>
  );
}
