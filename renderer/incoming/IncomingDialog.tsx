import { Dialog } from '@base-ui/react/dialog';
import type { IncomingReport } from '../state/incoming-store';
import {
  asksToCheck,
  closeIncoming,
  reviewIncoming,
  undoIncoming,
  useIncoming,
} from '../state/incoming-store';
import { useWords } from '../i18n/use-words';
import buttons from '../ui/button.module.css';
import { Modal } from '../ui/Modal';
import styles from './incoming-dialog.module.css';
import { reportLines, totalOf } from './report-lines';

/** What became of notes that were imported: a line for each kind of outcome, and the way back. */
export function IncomingDialog() {
  const words = useWords();
  const report = useIncoming((state) => state.report);
  return (
    <Modal
      open={report !== null}
      title={words.incoming.title}
      className={styles['dialog']}
      focus="[data-done]"
      onClose={closeIncoming}
    >
      {report === null ? null : <Report report={report} />}
    </Modal>
  );
}

function Report({ report }: { readonly report: IncomingReport }) {
  const { incoming } = useWords();
  const { essays, step, name } = report;
  const lines = reportLines(report, incoming);
  return (
    <>
      <div className={styles['content']}>
        <Dialog.Description className={styles['lead']}>{incoming.lead(name)}</Dialog.Description>
        <ul className={styles['lines']}>
          {lines.map((line) => (
            <li key={line.text} data-kind={line.kind}>
              {line.text}
            </li>
          ))}
        </ul>
        {essays.length > 1 && (
          <section aria-label={incoming.essays}>
            <ul className={styles['essays']}>
              {essays.map((one) => (
                <li key={one.essay}>{incoming.inEssay(one.title, totalOf(one))}</li>
              ))}
            </ul>
          </section>
        )}
        <p className={styles['lead']}>{step === null ? incoming.unchanged : incoming.backedUp}</p>
      </div>
      <footer className={styles['footer']}>
        {step !== null && (
          <button type="button" className={buttons['solid']} onClick={undoIncoming}>
            {incoming.undo}
          </button>
        )}
        {asksToCheck(report) && (
          <button type="button" className={buttons['solid']} onClick={reviewIncoming}>
            {incoming.review}
          </button>
        )}
        <Dialog.Close className={`${buttons['solid']} ${buttons['primary']}`} data-done>
          {incoming.done}
        </Dialog.Close>
      </footer>
    </>
  );
}
