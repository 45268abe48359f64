import { useEffect, useState } from 'react';
import styles from './text-field.module.css';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  /** What counts while nothing is typed. */
  readonly placeholder?: string;
  /** Most characters (UTF-16). */
  readonly most: number;
  readonly onChange: (value: string) => void;
}

/** A line of text. What an input method is still composing is held back until it is done. */
export function TextField({ label, value, placeholder, most, onChange }: TextFieldProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <label className={styles['field']}>
      <span className={styles['label']}>{label}</span>
      <input
        className={styles['input']}
        type="text"
        value={typed}
        placeholder={placeholder}
        maxLength={most}
        spellCheck={false}
        autoComplete="off"
        onChange={({ target, nativeEvent }) => {
          setTyped(target.value);
          const composing = nativeEvent instanceof InputEvent && nativeEvent.isComposing;
          if (!composing) onChange(target.value);
        }}
        onCompositionEnd={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </label>
  );
}
