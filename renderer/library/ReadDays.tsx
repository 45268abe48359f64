import { useEffect } from 'react';
import { readPercent } from '../../core/document/progress';
import type { EssayId } from '../../core/ids';
import { minutesOf, readSum } from '../../core/library/reading-record';
import { useWords } from '../i18n/use-words';
import { clearReading, lookAtDays, useReadDays } from '../state/reading-time';
import buttons from '../ui/button.module.css';
import styles from './read-days.module.css';

/** So many of the latest days are told one by one. */
const most = 5;

/** 阅读记录 of an essay: when, for how long and how far; nothing where nothing was recorded. */
export function ReadDays({ essay }: { readonly essay: EssayId }) {
  const { reading: words, notes } = useWords();
  const days = useReadDays(essay);
  const sum = readSum(days);
  useEffect(() => void lookAtDays(essay), [essay]);
  if (sum === null) return null;
  const latest = days.toReversed().slice(0, most);
  return (
    <section className={styles['record']} aria-labelledby="read-days">
      <h3 className={styles['heading']} id="read-days">
        {words.record}
      </h3>
      <p className={styles['sum']}>
        {notes.readTimes(notes.period(sum.first, sum.last), sum.times, minutesOf(sum.seconds))}
      </p>
      <ul className={styles['days']}>
        {latest.map(({ day, seconds, progress }) => (
          <li key={day}>{words.day(notes.day(day), minutesOf(seconds), readPercent(progress))}</li>
        ))}
      </ul>
      <button
        type="button"
        className={buttons['quiet']}
        onClick={(event) => {
          // The button goes with what it clears.
          event.currentTarget.form?.querySelector('input')?.focus();
          void clearReading(essay);
        }}
      >
        {words.clear}
      </button>
    </section>
  );
}
