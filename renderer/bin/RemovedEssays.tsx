import { useWords } from '../i18n/use-words';
import styles from './removed-essays.module.css';

/** 文章 in 回收站. */
export function RemovedEssays() {
  const { bin } = useWords();
  return <p className={styles['empty']}>{bin.noEssays}</p>;
}
