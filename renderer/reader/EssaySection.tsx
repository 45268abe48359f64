import { memo } from 'react';
import type { Placed } from '../../core/annotation/placed';
import type { BlockGroup } from '../../core/document/block-groups';
import type { Display } from '../../core/document/display';
import type { NoteLink } from '../../core/document/note-links';
import type { Essay } from '../../core/document/essay';
import type { Words } from '../../core/words/words';
import { useCursorBlock } from '../state/cursor-store';
import { among, useSectionLook } from '../state/section-look';
import { BlockGroupView } from './BlockGroupView';
import { BlockView } from './BlockView';

/** What is the same for all sections of an essay. */
export interface SectionPlace {
  readonly essay: Essay;
  /** Of each block, its UTF-16 offset in the essay's text. */
  readonly starts: readonly number[];
  readonly links: readonly NoteLink[];
  /** How the reader wants them shown; told once, and not asked for by each block. */
  readonly words: Words;
  readonly display: Display;
  readonly spokenLabels: boolean;
}

interface Props {
  readonly place: SectionPlace;
  readonly groups: readonly BlockGroup[];
  /** How many blocks they hold. */
  readonly blocks: number;
}

/** Some of an essay's groups in order; rendered again only where something in them looks different. */
export const EssaySection = memo(function EssaySection({ place, groups, blocks }: Props) {
  const { essay, starts, ...shown } = place;
  const first = groups[0]?.first ?? 0;
  const start = starts[first] ?? 0;
  const end = (starts[first + blocks] ?? Infinity) - 1;
  const { painted, active, hovered } = useSectionLook({ first, blocks, start, end });
  const cursor = useCursorBlock(essay.id, first, blocks);

  const drawn = (index: number) => {
    const block = essay.blocks[index];
    if (block === undefined || block.kind === 'clutter') return null;
    const placed = painted[index - first] ?? none;
    return (
      <BlockView
        key={index}
        block={block}
        index={index}
        start={starts[index] ?? 0}
        placed={placed}
        {...shown}
        active={among([placed], active)}
        hovered={among([placed], hovered)}
        cursor={cursor === index}
      />
    );
  };
  return groups.map((group) => <BlockGroupView key={group.first} group={group} block={drawn} />);
});

const none: readonly Placed[] = [];
