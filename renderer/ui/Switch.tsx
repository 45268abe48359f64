import { Switch as BaseSwitch } from '@base-ui/react/switch';
import { useId } from 'react';
import styles from './switch.module.css';

interface SwitchProps {
  readonly label: string;
  /** A quiet line under the label that says what it does. */
  readonly more?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** On or off; the whole row is its label. */
export function Switch({ label, more, checked, onChange }: SwitchProps) {
  const id = useId();
  return (
    <label className={styles['row']}>
      <span>
        <span id={id}>{label}</span>
        {more !== undefined && (
          <span id={`${id}-more`} className={styles['more']}>
            {more}
          </span>
        )}
      </span>
      <BaseSwitch.Root
        className={styles['track']}
        checked={checked}
        onCheckedChange={onChange}
        aria-labelledby={id}
        {...(more === undefined ? {} : { 'aria-describedby': `${id}-more` })}
      >
        <BaseSwitch.Thumb className={styles['thumb']} />
      </BaseSwitch.Root>
    </label>
  );
}
