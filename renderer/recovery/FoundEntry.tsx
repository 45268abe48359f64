import { CircleAlert, CircleCheck } from 'lucide-react';
import type { FoundFile } from '../../core/recovery/found-file';
import { foundName, foundSentences } from '../../core/recovery/report-text';
import { useWords } from '../i18n/use-words';
import { revealSetAside } from '../state/recovery-store';
import buttons from '../ui/button.module.css';
import { Icon } from '../ui/Icon';
import styles from './found-entry.module.css';

/** One file: what happened, what is used now, what was set aside. */
export function FoundEntry({ found }: { readonly found: FoundFile }) {
  const words = useWords();
  const { recovery } = words;
  const isUnsure = found.notes === 'unsure';
  return (
    <li className={styles['entry']} data-unsure={isUnsure || undefined}>
      <span className={styles['mark']}>
        <Icon of={isUnsure ? CircleAlert : CircleCheck} />
      </span>
      <div className={styles['content']}>
        <h3 className={styles['name']}>{foundName(found, words)}</h3>
        <p>{foundSentences(found, words).join(recovery.between)}</p>
        <p className={styles['file']} translate="no">
          {recovery.file(found.file)}
        </p>
        {found.setAside.length > 0 && (
          <>
            <p className={styles['file']}>{recovery.setAside}</p>
            {found.setAside.map((name) => (
              <p key={name} className={styles['aside']}>
                <span className={styles['path']} translate="no">
                  {name}
                </span>
                <button
                  type="button"
                  className={buttons['solid']}
                  aria-label={recovery.revealOf(name)}
                  onClick={() => revealSetAside(name)}
                >
                  {recovery.reveal}
                </button>
              </p>
            ))}
          </>
        )}
      </div>
    </li>
  );
}
