import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useId } from 'react';
import styles from './segmented.module.css';

interface SegmentedOption<Value extends string | number> {
  readonly value: Value;
  readonly label: string;
  /** CSS font family the label is set in, where the choice is one of typefaces. */
  readonly family?: string;
}

interface SegmentedProps<Value extends string | number> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly SegmentedOption<Value>[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, all in sight: a radio group in one row with its label above. */
export function Segmented<Value extends string | number>(props: SegmentedProps<Value>) {
  const id = useId();
  return (
    <div>
      <div id={id} className={styles['label']}>
        {props.label}
      </div>
      <RadioGroup<Value>
        className={styles['row']}
        aria-labelledby={id}
        value={props.value}
        onValueChange={props.onChange}
      >
        {props.options.map(({ value, label, family }) => (
          <Radio.Root<Value>
            key={value}
            value={value}
            className={styles['option']}
            aria-label={label}
            {...(family === undefined ? {} : { style: { fontFamily: family } })}
          >
            {label}
          </Radio.Root>
        ))}
      </RadioGroup>
    </div>
  );
}
