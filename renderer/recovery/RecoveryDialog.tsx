import { Dialog } from '@base-ui/react/dialog';
import { reportText } from '../../core/recovery/report-text';
import { failureSentence } from '../../core/words/failure-sentence';
import { useWords } from '../i18n/use-words';
import { copy } from '../state/clipboard';
import { toast } from '../state/message-store';
import { closeRecovery, useRecovery } from '../state/recovery-store';
import buttons from '../ui/button.module.css';
import { FoundEntry } from './FoundEntry';
import { Modal } from '../ui/Modal';
import styles from './recovery-dialog.module.css';

/** What was found otherwise than it was left, what is used instead, what was set aside: an entry a file. */
export function RecoveryDialog() {
  const words = useWords();
  const open = useRecovery((state) => state.open);
  const report = useRecovery((state) => state.report);
  const { recovery } = words;
  const files = report?.ok === true ? report.value : [];
  const lead = files.length === 0 ? recovery.none : recovery.lead;
  return (
    <Modal open={open} title={recovery.title} className={styles['dialog']} onClose={closeRecovery}>
      <div className={styles['content']}>
        <Dialog.Description className={styles['lead']}>
          {report === null ? '' : report.ok ? lead : failureSentence(report.failure, words)}
        </Dialog.Description>
        <ul className={styles['entries']}>
          {files.map((found) => (
            <FoundEntry key={JSON.stringify(found)} found={found} />
          ))}
        </ul>
      </div>
      <footer className={styles['footer']}>
        <button
          type="button"
          className={buttons['solid']}
          disabled={files.length === 0}
          onClick={() => {
            if (copy({ plain: reportText(files, words) })) toast(recovery.copied);
          }}
        >
          {recovery.copy}
        </button>
        <Dialog.Close className={`${buttons['solid']} ${buttons['primary']}`}>
          {recovery.close}
        </Dialog.Close>
      </footer>
    </Modal>
  );
}
