import type { HTMLAttributes, ReactNode, RefAttributes } from 'react';
import type { FigureBlock } from '../../core/document/block';
import { useWords } from '../i18n/use-words';
import styles from './essay.module.css';

interface Props {
  readonly block: FigureBlock;
  /** What every block's element has. */
  readonly own: HTMLAttributes<HTMLElement> & RefAttributes<HTMLElement>;
  readonly children: ReactNode;
}

/** A picture with its caption; where it is not at hand, a frame with the words that stand for it. */
export function FigureFrame({ block, own, children }: Props) {
  const { essay } = useWords();
  return (
    <figure className={styles['figure']} {...own}>
      <span className={styles['no-picture']}>{essay.noPicture}</span>
      {block.text !== '' && <figcaption className={styles['caption']}>{children}</figcaption>}
    </figure>
  );
}
