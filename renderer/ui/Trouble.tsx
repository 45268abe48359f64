import styles from './trouble.module.css';

/** A page in place of one that cannot be shown: what happened and what to do, never blank. */
export function Trouble({
  title,
  sentence,
}: {
  readonly title: string;
  readonly sentence: string;
}) {
  return (
    <div className={styles['page']} role="alert">
      <div className={styles['content']}>
        <h1 className={styles['title']}>{title}</h1>
        <p>{sentence}</p>
      </div>
    </div>
  );
}
