import type { ReactNode } from 'react';
import type { Placed } from '../../core/annotation/placed';
import type { Segment } from '../../core/annotation/segments';
import type { HeadingLevel } from '../../core/document/block';
import type { NoteLink } from '../../core/document/note-links';
import type { AnnotationId } from '../../core/ids';
import { useWords } from '../i18n/use-words';
import { leafAttribute } from '../text/leaves';
import type { PartRole } from '../../core/document/block-parts';
import styles from './essay.module.css';
import { NoteMark } from './NoteMark';

interface Props {
  readonly segment: Segment;
  readonly role: PartRole;
  /** Of the run-in heading the block opens with; null where it has none. */
  readonly level: HeadingLevel | null;
  readonly link: NoteLink | null;
  readonly placed: readonly Placed[];
  readonly active: AnnotationId | null;
  readonly hovered: AnnotationId | null;
  /** Whether the names of highlights are said at both ends. */
  readonly spoken: boolean;
  readonly children: string;
}

/** A segment's leaf, inside a `mark` where annotations cover it. */
export function SegmentView(props: Props): ReactNode {
  const { segment, role, level, link } = props;
  const leaf = { [leafAttribute]: segment.start };
  const look = role === 'run-in' ? styles[`run-in-${level ?? 3}`] : styles[role];
  const inside =
    link === null ? (
      <span className={look} {...leaf}>
        {props.children}
      </span>
    ) : (
      <NoteMark link={link} leaf={leaf}>
        {props.children}
      </NoteMark>
    );
  return segment.annotations.length === 0 ? inside : <Highlight {...props}>{inside}</Highlight>;
}

/** The highlight around a segment: colours of the two newest annotations, thicker with a comment. */
function Highlight({
  segment,
  placed,
  active,
  hovered,
  spoken,
  children,
}: Omit<Props, 'children'> & { readonly children: ReactNode }) {
  const words = useWords();
  const [top, second] = segment.annotations;
  if (top === undefined) return children;
  const has = (id: AnnotationId | null) =>
    id !== null && segment.annotations.some((annotation) => annotation.id === id);
  const named = (ones: readonly Placed[], say: (name: string) => string) =>
    ones.map(({ annotation }) => say(words.pigments[annotation.pigment])).join('');
  const starting = placed.filter((one) => one.start === segment.start);
  const ending = placed.filter((one) => one.end === segment.end);
  return (
    <mark
      className={styles['highlight']}
      style={
        spoken
          ? {
              '--spoken-start': cssString(named(starting, words.essay.spokenStart)),
              '--spoken-end': cssString(named(ending, words.essay.spokenEnd)),
            }
          : undefined
      }
      data-annotations={segment.annotations.map((annotation) => annotation.id).join(' ')}
      data-pigment={top.pigment}
      data-second={second?.pigment}
      data-commented={segment.annotations.some((one) => one.comment !== '') || undefined}
      data-active={has(active) || undefined}
      data-hovered={has(hovered) || undefined}
    >
      {children}
    </mark>
  );
}

/** A CSS string; undefined for an empty one, so that there is nothing to say. */
function cssString(text: string): string | undefined {
  return text === '' ? undefined : `"${text.replace(/["\\\n]/gu, '')}"`;
}
