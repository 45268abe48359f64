import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import { Icon } from './Icon';
import styles from './menu.module.css';

interface Props<Value extends string> {
  /** What is chosen, read out; shown above the choices where it is a `heading`. */
  readonly label: string;
  readonly heading?: boolean;
  readonly value: Value;
  readonly options: readonly Value[];
  readonly names: Readonly<Record<Value, string>>;
  readonly onChoose: (value: Value) => void;
}

/** Choices in a menu of which one holds, with a tick; the menu closes with the choice. */
export function RadioChoices<Value extends string>(props: Props<Value>) {
  const { label, heading = false, value, options, names, onChoose } = props;
  return (
    <Menu.RadioGroup value={value} aria-label={heading ? undefined : label}>
      {heading && <Menu.GroupLabel className={styles['heading']}>{label}</Menu.GroupLabel>}
      {options.map((one) => (
        <Menu.RadioItem
          key={one}
          value={one}
          className={`${styles['item']} ${styles['checkable']}`}
          closeOnClick
          onClick={() => onChoose(one)}
        >
          <Menu.RadioItemIndicator className={styles['check']}>
            <Icon of={Check} size={14} />
          </Menu.RadioItemIndicator>
          {names[one]}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}
