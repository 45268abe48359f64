import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useRef } from 'react';
import { useWords } from '../i18n/use-words';
import button from './button.module.css';
import styles from './confirm.module.css';

interface Props {
  readonly open: boolean;
  readonly question: string;
  /** What cannot be taken back. */
  readonly sentence: string;
  /** The verb on the button that does it. */
  readonly verb: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before what cannot be undone. The focus is on the harmless answer. */
export function Confirm({ open, question, sentence, verb, onConfirm, onClose }: Props) {
  const words = useWords();
  const cancel = useRef<HTMLButtonElement>(null);
  return (
    <AlertDialog.Root open={open} onOpenChange={(wanted) => (wanted ? undefined : onClose())}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={styles['scrim']} forceRender />
        <AlertDialog.Popup className={styles['dialog']} aria-modal="true" initialFocus={cancel}>
          <AlertDialog.Title className={styles['question']}>{question}</AlertDialog.Title>
          <AlertDialog.Description className={styles['sentence']}>
            {sentence}
          </AlertDialog.Description>
          <div className={styles['answers']}>
            <AlertDialog.Close ref={cancel} className={button['solid']}>
              {words.export.cancel}
            </AlertDialog.Close>
            <button
              type="button"
              className={`${button['solid']} ${button['primary']}`}
              onClick={() => {
                onClose();
                onConfirm();
              }}
            >
              {verb}
            </button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
