import { Menu } from '@base-ui/react/menu';
import type { Pigment } from '../../core/annotation/pigment';
import type { CommandId } from '../../core/commands';
import { keyLabel } from '../../core/keymap';
import { useWords } from '../i18n/use-words';
import { run } from '../state/app-commands';
import { useKeymap } from '../state/settings-store';
import styles from './menu.module.css';

interface Props {
  readonly id: CommandId;
  /** What it is called here; else as everywhere. */
  readonly label?: string;
  /** What it does here; else the command. */
  readonly onRun?: () => void;
  /** The colour it gives, shown before its name. */
  readonly pigment?: Pigment;
}

/** A command in a menu of the page, with its key. */
export function CommandItem({ id, label, onRun, pigment }: Props) {
  const { commands } = useWords();
  const keymap = useKeymap();
  return (
    <Menu.Item
      className={`${styles['item']} ${styles['keyed']}`}
      data-command={id}
      data-pigment={pigment}
      onClick={onRun ?? (() => run(id))}
    >
      {pigment !== undefined && <i className={styles['dot']} />}
      <span className={styles['label']}>{label ?? commands[id]}</span>
      <kbd className={styles['key']}>{keyLabel(id, keymap)}</kbd>
    </Menu.Item>
  );
}
