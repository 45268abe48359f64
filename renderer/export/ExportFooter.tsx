import { formatOf } from '../../core/export/export-choices';
import type { StudyNotes } from '../../core/export/study-notes';
import type { ExportProgress } from '../../preload/answers';
import { failureSentence } from '../../core/words/failure-sentence';
import { useWords } from '../i18n/use-words';
import type { OpenExport } from '../state/export-store';
import { leaveExport, saveExport } from '../state/export-store';
import { toast } from '../state/message-store';
import { useSettings } from '../state/settings-store';
import buttons from '../ui/button.module.css';
import { copyWritten } from './copy-written';
import styles from './export-dialog.module.css';
import type { Written } from './use-written';

interface FooterProps {
  readonly dialog: OpenExport;
  readonly written: Written;
  /** Whether there is something to export. */
  readonly ready: boolean;
  /** Whether that is known yet. */
  readonly known: boolean;
}

/** What the document comes to, and what can be done with it. */
export function ExportFooter({ dialog, written, ready, known }: FooterProps) {
  const words = useWords();
  const format = useSettings((state) => formatOf(state.settings.exportChoices));
  const { job, failed, unsaved } = dialog;
  const trouble = failed === null ? null : failureSentence(failed, words);
  const said = unsaved ? words.failures.notesNotSaved : trouble;
  return (
    <footer className={styles['footer']}>
      {job !== null ? (
        <Progress progress={dialog.progress} />
      ) : said === null ? (
        <p className={styles['counts']}>{known && counts(written, ready, words.export)}</p>
      ) : (
        <p className={styles['failed']} role="alert">
          {said}
        </p>
      )}
      <button
        type="button"
        className={buttons['solid']}
        disabled={!ready}
        onClick={() => {
          if (copyWritten(written, format)) toast(words.export.copied);
        }}
      >
        {words.export.copy}
      </button>
      <button type="button" className={buttons['solid']} onClick={leaveExport}>
        {job === null ? words.export.cancel : words.export.stop}
      </button>
      <button
        type="button"
        className={`${buttons['solid']} ${buttons['primary']}`}
        data-default
        disabled={!ready}
        // Not disabled while it writes: it keeps the focus, and with it the keys of the dialog.
        aria-disabled={job !== null}
        onClick={() => void saveExport()}
      >
        {words.export.save}
      </button>
    </footer>
  );
}

/** How far the export is; without a number where that cannot be told. */
function Progress({ progress }: { readonly progress: ExportProgress | null }) {
  const { export: words } = useWords();
  const { stage, done, of } = progress ?? { stage: 'writing', done: 0, of: 0 };
  const said = of > 1 ? words.progress[stage](done, of) : words.saving;
  return (
    <div className={styles['progress']}>
      <span role="status">{said}</span>
      <progress aria-label={words.saving} max={1} {...(of > 1 ? { value: done / of } : {})} />
    </div>
  );
}

function counts(
  written: Written,
  ready: boolean,
  words: ReturnType<typeof useWords>['export'],
): string {
  if (!ready) return words.noNotes;
  const [first, comments] =
    written.work === 'edition'
      ? [words.annotations(written.edition.marks), written.edition.comments]
      : [excerptsOf(written.notes, words), written.notes.comments];
  return [first, comments > 0 ? words.commentCount(comments) : '']
    .filter((part) => part !== '')
    .join(words.countJoin);
}

function excerptsOf({ excerpts }: StudyNotes, words: ReturnType<typeof useWords>['export']) {
  return excerpts > 0 ? words.excerptCount(excerpts) : '';
}
