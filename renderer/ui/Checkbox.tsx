import { Checkbox as BaseCheckbox } from '@base-ui/react/checkbox';
import { Check } from 'lucide-react';
import { useId } from 'react';
import { Icon } from './Icon';
import styles from './check-row.module.css';

interface CheckboxProps {
  readonly label: string;
  /** A quiet number or word behind the label; '' for none. */
  readonly more: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** One of several that may be on together; the whole row is its label. */
export function Checkbox({ label, more, checked, onChange }: CheckboxProps) {
  const id = useId();
  return (
    <label className={styles['row']}>
      <BaseCheckbox.Root
        className={styles['box']}
        checked={checked}
        onCheckedChange={onChange}
        aria-labelledby={id}
      >
        <BaseCheckbox.Indicator className={styles['tick']}>
          <Icon of={Check} size={12} />
        </BaseCheckbox.Indicator>
      </BaseCheckbox.Root>
      <span id={id}>
        {label}
        {more !== '' && <span className={styles['more']}>{more}</span>}
      </span>
    </label>
  );
}
