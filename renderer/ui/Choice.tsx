import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useId } from 'react';
import styles from './check-row.module.css';
import group from './segmented.module.css';

export interface ChoiceOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** A quiet number or word behind the label. */
  readonly more: string;
  readonly disabled: boolean;
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly ChoiceOption<Value>[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, each on a row of its own with what it comes to. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div>
      <div id={id} className={group['label']}>
        {props.label}
      </div>
      <RadioGroup<Value> aria-labelledby={id} value={props.value} onValueChange={props.onChange}>
        {props.options.map(({ value, label, more, disabled }) => (
          <label key={value} className={styles['row']} data-disabled={disabled}>
            <Radio.Root<Value>
              value={value}
              disabled={disabled}
              className={`${styles['box']} ${styles['round']}`}
              aria-labelledby={`${id}-${value}`}
            >
              <Radio.Indicator className={styles['dot']} />
            </Radio.Root>
            <span id={`${id}-${value}`}>
              {label}
              <span className={styles['more']}>{more}</span>
            </span>
          </label>
        ))}
      </RadioGroup>
    </div>
  );
}
