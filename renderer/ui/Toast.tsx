import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useWords } from '../i18n/use-words';
import type { Message } from '../state/message-store';
import { dismiss, useMessages } from '../state/message-store';
import { useExport } from '../state/export-store';
import { useNotes } from '../state/notes-store';
import { useReading } from '../state/reading-store';
import { Icon } from './Icon';
import styles from './toast.module.css';
import { useShownFor } from './use-shown-for';

/** ms that a toast stays while nobody is at it (ux.md 7.5), and one that has no more to offer than a key does. */
const shownFor = 8000;
const shownBriefly = 5000;

/**
 * At the bottom of the window the first error not closed yet, and the last plain message. The live
 * region speaks plain ones, so these are silent.
 */
export function Toast() {
  const plain = useMessages((state) => state.toast);
  const error = useMessages((state) => state.errors[0] ?? null);
  if (plain === null && error === null) return null;
  return (
    <div className={styles['toasts']}>
      {plain !== null && <ToastMessage key={plain.turn} message={plain} />}
      {error !== null && <ToastMessage key={error.turn} message={error} />}
    </div>
  );
}

function ToastMessage({ message }: { readonly message: Message }) {
  const words = useWords();
  const { text, action, tone } = message;
  const isBrief = action === null || action.offers === 'notebook';
  const time = tone === 'plain' ? (isBrief ? shownBriefly : shownFor) : null;
  const heard = useShownFor(time, () => dismiss(message));

  useEffect(
    () => (tone === 'kept' ? onNextThing(() => dismiss(message)) : undefined),
    [tone, message],
  );

  return (
    <div
      className={styles['toast']}
      data-tone={tone}
      role={tone === 'error' ? 'alert' : 'status'}
      aria-live={tone === 'error' ? 'assertive' : 'off'}
      {...heard}
    >
      <span className={styles['text']}>{text}</span>
      {action !== null && (
        <button
          type="button"
          className={styles['action']}
          onClick={() => {
            dismiss(message);
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
      {tone !== 'plain' && (
        <button
          type="button"
          className={styles['close']}
          aria-label={words.app.close}
          onClick={() => dismiss(message)}
        >
          <Icon of={X} />
        </button>
      )}
    </div>
  );
}

/** Hears of the next note, essay or export, until what it answers is called. */
function onNextThing(heard: () => void): () => void {
  const offs = [
    useNotes.subscribe((now, before) => {
      if (now.notebook !== before.notebook) heard();
    }),
    useReading.subscribe((now, before) => {
      if (now.reading !== before.reading) heard();
    }),
    useExport.subscribe((now, before) => {
      if (now.dialog !== null && before.dialog === null) heard();
    }),
  ];
  // What opens then may have to lie where it lies.
  window.addEventListener('contextmenu', heard, { capture: true });
  return () => {
    window.removeEventListener('contextmenu', heard, { capture: true });
    for (const off of offs) off();
  };
}
