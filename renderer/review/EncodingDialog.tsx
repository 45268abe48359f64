import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useState } from 'react';
import type { Encoding } from '../../core/import/encoding';
import { useWords } from '../i18n/use-words';
import { readIn } from '../state/editions';
import type { EncodingChoice } from '../state/encoding-store';
import { closeEncodings, useEncodings } from '../state/encoding-store';
import buttons from '../ui/button.module.css';
import { Modal } from '../ui/Modal';
import styles from './encoding-dialog.module.css';

/** 换一种编码: how a text reads in each encoding, of which the reader chooses the one that makes sense. */
export function EncodingDialog() {
  const { review } = useWords();
  const choice = useEncodings((state) => state.choice);
  // What fades out is what was there.
  const [last, setLast] = useState(choice);
  if (choice !== null && choice !== last) setLast(choice);
  return (
    <Modal
      open={choice !== null}
      title={review.encoding}
      className={styles['dialog']}
      onClose={closeEncodings}
    >
      {last !== null && <Encodings key={last.essay} choice={last} />}
    </Modal>
  );
}

function Encodings({ choice }: { readonly choice: EncodingChoice }) {
  const { review } = useWords();
  const [first] = choice.previews;
  const [chosen, choose] = useState<Encoding>(first?.encoding ?? 'utf-8');
  return (
    <>
      <div className={styles['body']}>
        <p className={styles['hint']}>{review.encodingHint}</p>
        <RadioGroup<Encoding>
          className={styles['list']}
          aria-label={review.encoding}
          value={chosen}
          onValueChange={choose}
        >
          {choice.previews.map(({ encoding, lines }) => (
            <label key={encoding} className={styles['choice']}>
              <Radio.Root<Encoding> value={encoding} className={styles['box']}>
                <Radio.Indicator className={styles['dot']} />
              </Radio.Root>
              <span className={styles['name']}>{review.encodings[encoding]}</span>
              <span className={styles['lines']} lang="zh-CN">
                {lines.join('\n')}
              </span>
            </label>
          ))}
        </RadioGroup>
      </div>
      <footer className={styles['footer']}>
        <button type="button" className={buttons['solid']} onClick={closeEncodings}>
          {review.cancel}
        </button>
        <button
          type="button"
          className={`${buttons['solid']} ${buttons['primary']}`}
          onClick={() => void readIn(choice, chosen)}
        >
          {review.readSo}
        </button>
      </footer>
    </>
  );
}
