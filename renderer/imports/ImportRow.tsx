import { Check, CircleAlert, CircleQuestionMark, Clock, Minus, X } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { memo } from 'react';
import type { ImportItem, ImportState } from '../../core/import/import-item';
import { isSettled } from '../../core/import/import-item';
import { importSentence } from '../../core/import/import-report';
import type { Failure } from '../../core/result';
import { useWords } from '../i18n/use-words';
import { changeBreaks, openCutting } from '../state/cutting';
import { cancelImport, firstOf, importAgain, openFromPanel } from '../state/imports';
import { focusReading } from '../state/regions';
import buttons from '../ui/button.module.css';
import { byPointer } from '../ui/by-pointer';
import { Icon } from '../ui/Icon';
import { EncodingChoice } from './EncodingChoice';
import styles from './import-row.module.css';

const icons: Readonly<Record<ImportState['kind'], LucideIcon>> = {
  waiting: Clock,
  reading: Clock,
  done: Check,
  there: Check,
  notes: Clock,
  met: CircleQuestionMark,
  joined: Check,
  copied: Check,
  failed: CircleAlert,
  cancelled: Minus,
};

interface Props {
  readonly item: ImportItem;
  /** Its place in the list, from 0, and how many there are. */
  readonly index: number;
  readonly size: number;
  /** px from the list's top. */
  readonly top: number;
  readonly measure: (row: Element | null) => void;
}

/** One document: its name, what became of it, and what can be done about it. */
export const ImportRow = memo(function ImportRow({ item, index, size, top, measure }: Props) {
  const words = useWords();
  const { imports } = words;
  const { id, name, state } = item;
  const first = firstOf(item);
  const asksEncoding = state.kind === 'failed' && state.failure.kind === 'encoding-unsure';
  return (
    <li
      ref={measure}
      className={styles['row']}
      style={{ insetBlockStart: top }}
      data-state={state.kind}
      data-index={index}
      aria-posinset={index + 1}
      aria-setsize={size}
    >
      <span className={styles['icon']}>
        <Icon of={icons[state.kind]} size={16} />
      </span>
      <div className={styles['text']}>
        <bdi className={styles['name']} title={name}>
          {name}
        </bdi>
        <span className={styles['state']}>{importSentence(item, words)}</span>
        {state.kind === 'reading' && (
          <progress className={styles['bar']} aria-label={imports.readingNamed(name)} />
        )}
        {asksEncoding && (
          <EncodingChoice
            previews={state.failure.kind === 'encoding-unsure' ? state.failure.previews : []}
            choose={(encoding) => importAgain(id, encoding)}
          />
        )}
      </div>
      {first !== null && (
        <button
          type="button"
          className={`${buttons['solid']} ${styles['open']}`}
          aria-label={imports.actionNamed(imports.open, name)}
          onClick={(event) => {
            const pointed = byPointer(event);
            void openFromPanel(first).then((gone) => {
              if (gone || pointed) focusReading();
            });
          }}
        >
          {imports.open}
        </button>
      )}
      {state.kind === 'done' && state.joined !== undefined && (
        <button
          type="button"
          className={buttons['quiet']}
          aria-label={imports.actionNamed(words.cutting.keepBreaks, name)}
          onClick={({ currentTarget }) => {
            // This one goes; the focus stays in its row.
            const { nextElementSibling: view } = currentTarget;
            if (view instanceof HTMLElement) view.focus();
            void changeBreaks(state.file, 'kept');
          }}
        >
          {words.cutting.keepBreaks}
        </button>
      )}
      {state.kind === 'done' && (
        <button
          type="button"
          className={buttons['quiet']}
          aria-label={imports.actionNamed(imports.viewCut, name)}
          onClick={() => void openCutting(state.file)}
        >
          {imports.viewCut}
        </button>
      )}
      {mayTryAgain(state) && (
        <button
          type="button"
          className={buttons['quiet']}
          aria-label={imports.actionNamed(imports.again, name)}
          onClick={() => importAgain(id)}
        >
          {imports.again}
        </button>
      )}
      {!isSettled(item) && (
        <button
          type="button"
          className={buttons['quiet']}
          aria-label={imports.actionNamed(imports.cancel, name)}
          title={imports.cancel}
          onClick={() => cancelImport(id)}
        >
          <Icon of={X} size={16} />
        </button>
      )}
    </li>
  );
});

/** What stays as it is however often it is read. */
const final: ReadonlySet<Failure['kind']> = new Set([
  'encoding-unsure',
  'pdf-not-read',
  'doc-not-read',
  'archive-not-read',
  'kind-not-read',
  'folder-without-documents',
  'files-left-out',
  'file-too-large',
  'essay-too-long',
]);

function mayTryAgain(state: ImportState): boolean {
  return state.kind === 'cancelled' || (state.kind === 'failed' && !final.has(state.failure.kind));
}
