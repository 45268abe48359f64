import { spokenAttribute } from '../text/leaves';
import styles from './essay.module.css';

/** A highlight's name for screen readers: no place in the text, never selected or copied. */
export function SpokenLabel({ children }: { readonly children: string }) {
  return (
    <span className={styles['spoken']} {...{ [spokenAttribute]: '' }}>
      {children}
    </span>
  );
}
