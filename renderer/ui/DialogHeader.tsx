import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useWords } from '../i18n/use-words';
import buttons from './button.module.css';
import styles from './dialog.module.css';
import { Icon } from './Icon';

/** What a dialog is called, and the cross that closes it. */
export function DialogHeader({ title }: { readonly title: string }) {
  const { app } = useWords();
  return (
    <header className={styles['header']}>
      <Dialog.Title className={styles['title']}>{title}</Dialog.Title>
      <Dialog.Close className={buttons['quiet']} aria-label={app.close} title={app.close}>
        <Icon of={X} />
      </Dialog.Close>
    </header>
  );
}
