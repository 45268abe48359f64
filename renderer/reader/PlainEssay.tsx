import type { EssayId } from '../../core/ids';
import { useWords } from '../i18n/use-words';
import buttons from '../ui/button.module.css';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import { openAgain } from './open-again';
import styles from './plain-essay.module.css';

interface Props {
  readonly id: EssayId;
  readonly title: string;
  readonly text: string;
}

/** An essay's bare text: one element, no marks, no styles, nothing that could fail. */
export function PlainEssay({ id, title, text }: Props) {
  const { failures } = useWords();
  return (
    <div className={styles['page']} data-region="text" tabIndex={-1}>
      <div className={styles['column']}>
        <p className={styles['said']} role="status">
          {failures.plain}
          <button type="button" className={buttons['quiet']} onClick={() => void openAgain(id)}>
            {failures.retry}
          </button>
        </p>
        <h1>
          <VisuallyHidden>{title}</VisuallyHidden>
        </h1>
        <article className={styles['text']} lang="zh-CN" aria-label={title}>
          {text}
        </article>
      </div>
    </div>
  );
}
