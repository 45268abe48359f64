import type { ReactNode } from 'react';
import type { Segment } from '../../core/annotation/segments';
import type { HeadingLevel } from '../../core/document/block';
import type { PartRole } from '../../core/document/block-parts';
import type { Mark } from '../../core/document/mark';
import type { NoteLink } from '../../core/document/note-links';
import type { AnnotationId } from '../../core/ids';
import { leafAttribute } from '../text/leaves';
import { AuthorMarks } from './AuthorMarks';
import styles from './essay.module.css';
import marks from './marks.module.css';
import { NoteMark } from './NoteMark';
import ruby from './ruby.module.css';
import { SegmentMark } from './SegmentMark';
import type { SpokenNames } from './spoken-names';

interface Props {
  readonly segment: Segment;
  /** What the author did to its words. */
  readonly authored: readonly Mark[];
  readonly role: PartRole;
  /** Of the run-in heading the block opens with; null where it has none. */
  readonly level: HeadingLevel | null;
  readonly link: NoteLink | null;
  readonly active: AnnotationId | null;
  readonly hovered: AnnotationId | null;
  readonly said: SpokenNames;
  readonly children: string;
}

/** A segment's leaf, inside a `mark` where annotations cover it. */
export function SegmentView({
  segment,
  authored,
  role,
  level,
  link,
  said,
  ...props
}: Props): ReactNode {
  const leaf = { [leafAttribute]: segment.start };
  const look = role === 'run-in' ? styles[`run-in-${level ?? 3}`] : (styles[role] ?? ruby[role]);
  const words =
    link === null ? (
      <span className={look} {...leaf}>
        {props.children}
      </span>
    ) : (
      <NoteMark link={link} leaf={leaf}>
        {props.children}
      </NoteMark>
    );
  const inside =
    authored.length === 0 ? words : <AuthorMarks marks={authored}>{words}</AuthorMarks>;
  const spoken = {
    '--spoken-start': cssString(said.start),
    '--spoken-end': cssString(said.end),
  };
  if (segment.annotations.length > 0) {
    return (
      <SegmentMark
        {...props}
        annotations={segment.annotations}
        toCheck={segment.toCheck}
        spoken={spoken}
      >
        {inside}
      </SegmentMark>
    );
  }
  if (said.start === '' && said.end === '') return inside;
  return (
    <span className={marks['spoken']} style={spoken}>
      {inside}
    </span>
  );
}

/** A CSS string; undefined for an empty one, so that there is nothing to say. */
function cssString(text: string): string | undefined {
  return text === '' ? undefined : `"${text.replace(/["\\\n]/gu, '')}"`;
}
