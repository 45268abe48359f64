import { Menu } from '@base-ui/react/menu';
import { useWords } from '../i18n/use-words';
import { canPart, canUnite, part, unite } from '../state/regrouping';
import styles from '../ui/menu.module.css';
import { BarMenu } from './BarMenu';

/** What is done with a mark less often: one of two, two of one. */
export function RegroupMenu() {
  return (
    <BarMenu>
      <Choices />
    </BarMenu>
  );
}

/** Drawn when the menu opens: what can be done then is known. */
function Choices() {
  const { commands } = useWords();
  return (
    <>
      <Menu.Item className={styles['item']} disabled={!canUnite()} onClick={unite}>
        {commands['unite-marks']}
      </Menu.Item>
      <Menu.Item className={styles['item']} disabled={!canPart()} onClick={part}>
        {commands['part-mark']}
      </Menu.Item>
    </>
  );
}
