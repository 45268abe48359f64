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
  /** A quiet line under the options that says what they do. */
  readonly more?: string;
  /** What there is in place of the choice for now, beside the label; null while it is as chosen. */
  readonly instead?: string | null;
  /** null where it is none of the options. */
  readonly value: Value | null;
  readonly options: readonly SegmentedOption<Value>[];
  readonly onChange: (value: Value) => void;
  /** Where the options take several rows, how many stand in each. */
  readonly columns?: number;
}

/** One of a few, all in sight: a radio group in one row, or a few, with its label above. */
export function Segmented<Value extends string | number>(props: SegmentedProps<Value>) {
  const id = useId();
  const instead = props.instead ?? null;
  const described = [
    ...(instead === null ? [] : [`${id}-instead`]),
    ...(props.more === undefined ? [] : [`${id}-more`]),
  ];
  return (
    <div>
      <div className={styles['head']}>
        <span id={id} className={styles['label']}>
          {props.label}
        </span>
        {instead !== null && (
          <output id={`${id}-instead`} className={styles['instead']}>
            {instead}
          </output>
        )}
      </div>
      <RadioGroup<Value | null>
        className={styles['row']}
        data-rows={props.columns !== undefined || undefined}
        style={{ '--columns': props.columns }}
        aria-labelledby={id}
        {...(described.length === 0 ? {} : { 'aria-describedby': described.join(' ') })}
        value={props.value}
        onValueChange={(value) => {
          if (value !== null) props.onChange(value);
        }}
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
      {props.more !== undefined && (
        <p id={`${id}-more`} className={styles['more']}>
          {props.more}
        </p>
      )}
    </div>
  );
}
