import type { HTMLAttributes, ReactNode, RefAttributes } from 'react';
import { useState } from 'react';
import type { FigureBlock } from '../../core/document/block';
import { mediaAddress } from '../../core/document/media';
import { useWords } from '../i18n/use-words';
import styles from './figure.module.css';

interface Props {
  readonly block: FigureBlock;
  /** What every block's element has. */
  readonly own: HTMLAttributes<HTMLElement> & RefAttributes<HTMLElement>;
  readonly children: ReactNode;
}

/** A picture with its caption; where it is not at hand, a frame with the words that stand for it. */
export function FigureFrame({ block, own, children }: Props) {
  const { essay } = useWords();
  const { media, text, caption } = block;
  /** The picture's file that could not be shown. */
  const [missing, setMissing] = useState('');
  const isShown = media !== null && media.file !== missing;
  const words = caption || text === '' ? essay.picture : text;
  return (
    <figure className={styles['figure']} {...own}>
      {isShown ? (
        // The room it takes is known before it comes: nothing on the page moves then.
        <img
          className={styles['picture']}
          src={mediaAddress(media)}
          width={media.width}
          height={media.height}
          alt={words}
          loading="lazy"
          decoding="async"
          draggable={false}
          onError={() => setMissing(media.file)}
        />
      ) : (
        <span className={styles['no-picture']}>
          {media === null ? essay.noPicture : essay.pictureMissing(caption ? '' : text)}
        </span>
      )}
      {text !== '' && (caption || media === null) && (
        <figcaption className={styles['caption']}>{children}</figcaption>
      )}
    </figure>
  );
}
