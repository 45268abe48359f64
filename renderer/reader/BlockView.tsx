import { memo } from 'react';
import type { Placed } from '../../core/annotation/placed';
import type { Segment } from '../../core/annotation/segments';
import { segments } from '../../core/annotation/segments';
import type { Block } from '../../core/document/block';
import type { Display } from '../../core/document/display';
import { shownText } from '../../core/document/display';
import { marksOf, marksOver } from '../../core/document/mark';
import type { NoteLink } from '../../core/document/note-links';
import { rubyOf } from '../../core/document/ruby';
import type { AnnotationId } from '../../core/ids';
import type { Words } from '../../core/words/words';
import { partsOf, roleAt } from '../../core/document/block-parts';
import { BlockFrame } from './BlockFrame';
import { PaintGuard } from './PaintGuard';
import { RubyText } from './RubyText';
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
  readonly words: Words;
  readonly display: Display;
  readonly spokenLabels: boolean;
}

const unsaid: SpokenNames = { start: '', end: '' };

/** One block of the essay, cut into segments over which neither its style nor its annotations change. */
export const BlockView = memo(function BlockView(props: Props) {
  const { block, start, placed, links, words, display } = props;
  const parts = partsOf(block, start, links);
  const shown = shownText(block, display);
  const range = { start, end: start + block.text.length };
  const marks = marksOf(block);
  const ruby = rubyOf(block);
  const cut = segments(
    range,
    [
      ...parts.map((part) => part.start),
      ...[...marks, ...ruby].flatMap((one) => [start + one.start, start + one.end]),
    ],
    placed,
  );
  const over = marksOver(marks, cut, start);
  const own = links.filter(({ offset }) => offset >= range.start && offset < range.end);
  const linkAt = new Map(own.map((link) => [link.offset, link]));
  const draw = (segment: Segment, number: number) => {
    const role = roleAt(parts, segment.start);
    if (role === 'hidden') return null;
    return (
      <SegmentView
        key={segment.start}
        segment={segment}
        authored={over[number] ?? []}
        role={role}
        level={block.kind === 'paragraph' ? (block.runIn?.level ?? null) : null}
        link={role === 'note-mark' ? (linkAt.get(segment.start) ?? null) : null}
        active={props.active}
        hovered={props.hovered}
        said={props.spokenLabels ? spokenNames(segment, range, placed, words) : unsaid}
      >
        {shown.slice(segment.start - start, segment.end - start)}
      </SegmentView>
    );
  };
  const pieces = cut.map((segment, number) => ({
    start: segment.start - start,
    end: segment.end - start,
    drawn: draw(segment, number),
  }));
  return (
    <PaintGuard>
      {(ref) => (
        <BlockFrame
          block={block}
          index={props.index}
          links={links}
          cursor={props.cursor}
          blockRef={ref}
        >
          <RubyText pieces={pieces} ruby={ruby} />
        </BlockFrame>
      )}
    </PaintGuard>
  );
});
