import { useWords } from '../i18n/use-words';
import styles from './library-list.module.css';

/** A filter that leaves nothing. */
export function NothingFound() {
  const { library } = useWords();
  return <p className={styles['empty']}>{library.noMatch}</p>;
}
