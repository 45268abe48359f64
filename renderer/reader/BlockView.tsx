import type { ReactNode, RefCallback } from 'react';
import { memo } from 'react';
import type { Placed } from '../../core/annotation/placed';
import { segments } from '../../core/annotation/segments';
import type { Block } from '../../core/document/block';
import { displayText } from '../../core/document/display-punctuation';
import type { NoteLink } from '../../core/document/note-links';
import type { AnnotationId } from '../../core/ids';
import { assertNever } from '../../core/result';
import { useWords } from '../i18n/use-words';
import { partsOf, roleAt } from '../../core/document/block-parts';
import styles from './essay.module.css';
import { NoteBack } from './NoteBack';
import { PaintGuard } from './PaintGuard';
import { SegmentView } from './SegmentView';
import type { SpokenNames } from './spoken-names';
import { spokenNames } from './spoken-names';

interface Props {
  readonly block: Block;
  readonly index: number;
  /** UTF-16 offset of the block in the essay's text. */
  readonly start: number;
  readonly placed: readonly Placed[];
  readonly links: readonly NoteLink[];
  readonly active: AnnotationId | null;
  readonly hovered: AnnotationId | null;
  /** Whether the reading cursor stands here. */
  readonly cursor: boolean;
  readonly standardPunctuation: boolean;
  readonly spokenLabels: boolean;
}

const unsaid: SpokenNames = { start: '', end: '' };

/** One block of the essay, cut into segments over which neither its style nor its annotations change. */
export const BlockView = memo(function BlockView(props: Props) {
  const { block, start, placed, links, standardPunctuation } = props;
  const parts = partsOf(block, start, links);
  const shown = standardPunctuation ? displayText(block) : block.text;
  const words = useWords();
  const range = { start, end: start + block.text.length };
  const cut = segments(
    range,
    parts.map((part) => part.start),
    placed,
  );
  const content = cut.map((segment) => {
    const role = roleAt(parts, segment.start);
    if (role === 'hidden') return null;
    return (
      <SegmentView
        key={segment.start}
        segment={segment}
        role={role}
        level={block.kind === 'paragraph' ? (block.runIn?.level ?? null) : null}
        link={
          role === 'note-mark'
            ? (links.find((link) => link.offset === segment.start) ?? null)
            : null
        }
        active={props.active}
        hovered={props.hovered}
        said={props.spokenLabels ? spokenNames(segment, range, placed, words) : unsaid}
      >
        {shown.slice(segment.start - start, segment.end - start)}
      </SegmentView>
    );
  });
  return <PaintGuard>{(ref) => frame(props, content, ref)}</PaintGuard>;
});

/** The element a block is: headings and paragraphs as what they are, metadata as paragraphs. */
function frame(
  { block, index, links, cursor }: Props,
  content: ReactNode,
  ref: RefCallback<HTMLElement>,
): ReactNode {
  const id = { 'data-block': index, 'data-cursor': cursor || undefined, tabIndex: -1, ref };
  switch (block.kind) {
    case 'metadata':
      return block.field === 'title' ? (
        <h1 className={styles['title']} {...id}>
          {content}
        </h1>
      ) : (
        <p className={styles[block.field]} {...id}>
          {content}
        </p>
      );
    case 'heading':
      return block.level === 1 ? (
        <h2 className={styles['level1']} {...id}>
          {content}
        </h2>
      ) : block.level === 2 ? (
        <h3 className={styles['level2']} {...id}>
          {content}
        </h3>
      ) : (
        <h4 className={styles['level3']} {...id}>
          {content}
        </h4>
      );
    case 'paragraph':
      return (
        <p className={styles['paragraph']} {...id}>
          {content}
        </p>
      );
    case 'back-heading':
      return (
        <h2 className={styles['back-heading']} {...id}>
          {content}
        </h2>
      );
    case 'note':
      return (
        <p className={styles['note']} {...id}>
          {content}
          <NoteBack links={links} note={index} />
        </p>
      );
    case 'reference':
      return (
        <p className={styles['reference']} {...id}>
          {content}
        </p>
      );
    case 'clutter':
      return null;
    default:
      return assertNever(block);
  }
}
