import { assertNever } from '../../core/result';
import type { Words } from '../../core/words/words';
import type { HomeTrouble } from '../../preload/answers';
import { useWords } from '../i18n/use-words';
import { useHome } from '../state/home-store';
import styles from './save-line.module.css';

/** The line that stays while the library can only be read. */
export function HomeLine() {
  const words = useWords();
  const trouble = useHome((state) => state.trouble);
  if (trouble === null) return null;
  return (
    <div className={styles['line']} data-tone="calm" role="status">
      <span>{sentence(trouble, words)}</span>
    </div>
  );
}

function sentence(trouble: HomeTrouble, { failures }: Words): string {
  switch (trouble.kind) {
    case 'read-only':
      return trouble.reason === 'full' ? failures.homeFull : failures.homeReadOnly;
    case 'taken':
      return failures.homeTaken(trouble.host);
    default:
      return assertNever(trouble);
  }
}
