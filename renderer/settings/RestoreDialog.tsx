import { Dialog } from '@base-ui/react/dialog';
import type { RestoreMode } from '../../core/backup/backup';
import { restoreModes } from '../../core/backup/backup';
import { failureSentence } from '../../core/words/failure-sentence';
import { useWords } from '../i18n/use-words';
import { chooseMode, closeRestore, goOn, useRestore } from '../state/restore-store';
import buttons from '../ui/button.module.css';
import { Choice } from '../ui/Choice';
import { RestoreFacts } from './RestoreFacts';
import styles from './restore-dialog.module.css';

/** 从备份恢复: what is in the backup, and how it is to come into the library. */
export function RestoreDialog() {
  const words = useWords();
  const { restoring } = words.backups;
  const view = useRestore();
  const { preview, isRunning, failed } = view;
  return (
    <Dialog.Root
      open={preview !== null}
      onOpenChange={(wanted) => (wanted ? undefined : closeRestore())}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={styles['scrim']} forceRender />
        <Dialog.Popup className={styles['dialog']} aria-modal="true">
          <Dialog.Title className={styles['title']}>{restoring.title}</Dialog.Title>
          {preview === null ? null : <RestoreFacts preview={preview} />}
          <Choice<RestoreMode>
            label={restoring.how}
            value={view.mode}
            options={restoreModes.map((mode) => ({
              value: mode,
              label: restoring[mode],
              more: '',
              disabled: isRunning || (mode === 'replace' && preview?.hasCatalog === false),
            }))}
            onChange={chooseMode}
          />
          <p className={styles['more']} aria-live="polite">
            {restoring.sentences([
              view.mode === 'merge' ? restoring.mergeMore : restoring.replaceMore,
              restoring.first,
            ])}
          </p>
          {failed === null && !view.isUnsaved ? null : (
            <p className={styles['failure']} role="alert">
              {failed === null ? words.failures.notesNotSaved : failureSentence(failed, words)}
            </p>
          )}
          <div className={styles['actions']}>
            <Dialog.Close className={buttons['solid']} disabled={isRunning}>
              {restoring.cancel}
            </Dialog.Close>
            <button
              type="button"
              className={`${buttons['solid']} ${buttons['primary']}`}
              aria-disabled={isRunning}
              onClick={() => void goOn()}
            >
              {isRunning ? restoring.going : restoring.go}
            </button>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
