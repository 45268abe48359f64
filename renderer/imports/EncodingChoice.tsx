import type { Encoding, EncodingPreview } from '../../core/import/encoding';
import { useWords } from '../i18n/use-words';
import styles from './encoding-choice.module.css';

interface Props {
  readonly previews: readonly EncodingPreview[];
  readonly choose: (encoding: Encoding) => void;
}

/** How a text begins in each encoding that makes sense: the one that reads right is pressed. */
export function EncodingChoice({ previews, choose }: Props) {
  const { imports } = useWords();
  return (
    <ul className={styles['choices']}>
      {previews.map(({ encoding, lines }) => (
        <li key={encoding}>
          <button type="button" className={styles['choice']} onClick={() => choose(encoding)}>
            <span className={styles['encoding']}>{imports.encodings[encoding]}</span>
            <bdi className={styles['lines']} lang="zh-CN">
              {lines.join('\n')}
            </bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}
