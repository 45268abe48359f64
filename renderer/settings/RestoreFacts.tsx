import type { RestorePreview } from '../../preload/answers';
import { useWords } from '../i18n/use-words';
import styles from './restore-dialog.module.css';

/** What a backup is, before it is restored. */
export function RestoreFacts({ preview }: { readonly preview: RestorePreview }) {
  const { backups: words } = useWords();
  const { backup, hasCatalog, hasTexts, damaged } = preview;
  const { restoring } = words;
  return (
    <>
      <dl className={styles['facts']}>
        <dt>{restoring.made}</dt>
        <dd>{words.time(backup.created)}</dd>
        <dt>{restoring.why}</dt>
        <dd>{words.reasons[backup.reason]}</dd>
        <dt>{restoring.holds}</dt>
        <dd>
          {words.counts(backup.essays, backup.annotations)} · {words.size(backup.bytes)}
        </dd>
      </dl>
      {hasTexts ? null : <p className={styles['more']}>{restoring.notesOnly}</p>}
      {damaged === 0 && hasCatalog ? null : (
        <p className={styles['failure']}>
          {restoring.sentences([
            ...(damaged === 0 ? [] : [restoring.damaged(damaged)]),
            ...(hasCatalog ? [] : [restoring.mergeOnly]),
          ])}
        </p>
      )}
    </>
  );
}
