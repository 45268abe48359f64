import type { ReactNode, RefCallback } from 'react';
import type { Block } from '../../core/document/block';
import type { NoteLink } from '../../core/document/note-links';
import { assertNever } from '../../core/result';
import styles from './essay.module.css';
import { FigureFrame } from './FigureFrame';
import { NoteBack } from './NoteBack';
import { isShort } from './short-cell';
import tables from './tables.module.css';

interface Props {
  readonly block: Block;
  readonly index: number;
  readonly links: readonly NoteLink[];
  /** Whether the reading cursor stands here. */
  readonly cursor: boolean;
  readonly blockRef: RefCallback<HTMLElement>;
  readonly children: ReactNode;
}

/** The element a block is: headings, items and quotes as what they are, metadata and cells as paragraphs. */
export function BlockFrame({ block, index, links, cursor, blockRef, children }: Props): ReactNode {
  const own = {
    'data-block': index,
    'data-cursor': cursor || undefined,
    tabIndex: -1,
    ref: blockRef,
  };
  switch (block.kind) {
    case 'metadata':
      return block.field === 'title' ? (
        <h1 className={styles['title']} {...own}>
          {children}
        </h1>
      ) : (
        <p className={styles[block.field]} {...own}>
          {children}
        </p>
      );
    case 'heading': {
      const Heading = headings[block.level];
      return (
        <Heading
          className={styles[`level${block.level}`]}
          data-bracketed={/^[（(]/u.test(block.text) || undefined}
          {...own}
        >
          {children}
        </Heading>
      );
    }
    case 'list-item':
      return (
        <p
          className={styles['list-item']}
          style={{ '--level': Math.min(block.level, deepestShown) }}
          role="listitem"
          aria-level={block.level}
          data-marker={block.marker}
          {...own}
        >
          {children}
        </p>
      );
    case 'quote':
      return (
        <blockquote className={styles['quote']} {...own}>
          {children}
        </blockquote>
      );
    case 'preformatted':
      return (
        <pre className={styles['preformatted']} {...own}>
          {children}
        </pre>
      );
    case 'figure':
      return (
        <FigureFrame block={block} own={own}>
          {children}
        </FigureFrame>
      );
    case 'back-heading':
      return (
        <h2 className={styles['back-heading']} {...own}>
          {children}
        </h2>
      );
    case 'note':
      return (
        <p className={styles['note']} {...own}>
          {children}
          <NoteBack links={links} note={index} />
        </p>
      );
    case 'paragraph':
      return (
        <p className={block.caption === true ? tables['caption'] : styles['paragraph']} {...own}>
          {children}
        </p>
      );
    case 'cell':
      return (
        <p className={tables['cell']} data-short={isShort(block.text) || undefined} {...own}>
          {children}
        </p>
      );
    case 'reference':
      return (
        <p className={styles[block.kind]} {...own}>
          {children}
        </p>
      );
    case 'clutter':
      return null;
    default:
      return assertNever(block);
  }
}

const headings = { 1: 'h2', 2: 'h3', 3: 'h4' } as const;

/** Lists inside lists inside lists: further levels are not set in further, or nothing is left of the line. */
const deepestShown = 6;
