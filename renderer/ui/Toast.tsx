import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useWords } from '../i18n/use-words';
import type { Message } from '../state/message-store';
import { dismissToast, useMessages } from '../state/message-store';
import { Icon } from './Icon';
import styles from './toast.module.css';

/** ms that a toast stays while nobody is at it (ux.md 7.5). */
const shownFor = 8000;

/** The last message at the bottom of the window. The live region speaks plain ones, so this is silent. */
export function Toast() {
  const message = useMessages((state) => state.toast);
  return message === null ? null : <ToastMessage key={message.turn} message={message} />;
}

function ToastMessage({ message }: { readonly message: Message }) {
  const words = useWords();
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  const { text, action, tone } = message;
  const stays = tone === 'error' || hovered || focused;

  useEffect(() => {
    if (stays) return undefined;
    const timer = setTimeout(dismissToast, shownFor);
    return () => clearTimeout(timer);
  }, [stays]);

  return (
    <div
      className={styles['toast']}
      data-tone={tone}
      role={tone === 'error' ? 'alert' : 'status'}
      aria-live={tone === 'error' ? 'assertive' : 'off'}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <span className={styles['text']}>{text}</span>
      {action !== null && (
        <button
          type="button"
          className={styles['action']}
          onClick={() => {
            dismissToast();
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
      {tone === 'error' && (
        <button
          type="button"
          className={styles['close']}
          aria-label={words.app.close}
          onClick={dismissToast}
        >
          <Icon of={X} />
        </button>
      )}
    </div>
  );
}
