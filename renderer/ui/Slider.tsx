import { useId } from 'react';
import styles from './slider.module.css';

interface SliderProps {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly value: number;
  /** The value as it is shown and spoken. */
  readonly shown: string;
  /** A sign that stands small before and large after the track; said by the label already. */
  readonly glyph: string;
  readonly onChange: (value: number) => void;
}

/** A value on a short scale of whole steps. The native range input brings keys and ARIA. */
export function Slider({ label, min, max, value, shown, glyph, onChange }: SliderProps) {
  const id = useId();
  const filled = `${((value - min) / (max - min)) * 100}%`;
  return (
    <div>
      <div className={styles['head']}>
        <label htmlFor={id}>{label}</label>
        <output htmlFor={id} className={styles['value']}>
          {shown}
        </output>
      </div>
      <div className={styles['row']}>
        <span className={styles['small']} aria-hidden="true">
          {glyph}
        </span>
        <input
          id={id}
          className={styles['range']}
          type="range"
          min={min}
          max={max}
          step={1}
          value={value}
          aria-valuetext={shown}
          style={{ '--filled': filled }}
          onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
        />
        <span className={styles['large']} aria-hidden="true">
          {glyph}
        </span>
      </div>
    </div>
  );
}
