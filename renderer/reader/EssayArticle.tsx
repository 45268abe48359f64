import { memo, useMemo } from 'react';
import type { Placed } from '../../core/annotation/placed';
import { blockGroups } from '../../core/document/block-groups';
import { blockStarts } from '../../core/document/block-offsets';
import { noteLinks } from '../../core/document/note-links';
import type { AnnotationId } from '../../core/ids';
import { useCursorBlock } from '../state/cursor-store';
import { useNotes } from '../state/notes-store';
import { paintedOn } from '../state/painted';
import type { OpenEssay } from '../state/reading-store';
import { useSettings } from '../state/settings-store';
import { BlockGroupView } from './BlockGroupView';
import { BlockView } from './BlockView';
import styles from './essay.module.css';
import marks from './marks.module.css';

interface Props {
  readonly open: OpenEssay;
  readonly columnRef: (element: HTMLElement | null) => void;
}

/** The essay as React elements made from its blocks; document HTML never reaches the page. */
export const EssayArticle = memo(function EssayArticle({ open, columnRef }: Props) {
  const { essay } = open;
  const starts = useMemo(() => blockStarts(essay.blocks), [essay]);
  const links = useMemo(() => noteLinks(essay.blocks), [essay]);
  const groups = useMemo(() => blockGroups(essay.blocks), [essay]);
  const painted = useNotes((state) => state.painted);
  const active = useNotes((state) => state.active);
  const hovered = useNotes((state) => state.hovered);
  const cursor = useCursorBlock(essay.id);
  const standardPunctuation = useSettings((state) => state.settings.standardPunctuation);
  const spokenLabels = useSettings((state) => state.settings.spokenLabels);
  const patterned = useSettings((state) => state.settings.linePatterns);
  const hasTitle = essay.blocks.some(
    (block) => block.kind === 'metadata' && block.field === 'title',
  );

  const drawn = (index: number) => {
    const block = essay.blocks[index];
    if (block === undefined || block.kind === 'clutter') return null;
    const start = starts[index] ?? 0;
    const placed = paintedOn(painted, index);
    return (
      <BlockView
        key={index}
        block={block}
        index={index}
        start={start}
        placed={placed}
        links={links}
        active={among(placed, active)}
        hovered={among(placed, hovered)}
        cursor={cursor === index}
        standardPunctuation={standardPunctuation}
        spokenLabels={spokenLabels}
      />
    );
  };

  return (
    <article
      className={`${styles['essay']} ${patterned ? marks['patterned'] : ''}`}
      lang="zh-CN"
      aria-label={essay.title}
      ref={columnRef}
      data-essay
    >
      {!hasTitle && <h1 className={styles['title']}>{essay.title}</h1>}
      {groups.map((group) => (
        <BlockGroupView key={group.first} group={group} block={drawn} />
      ))}
    </article>
  );
});

/** The id if it is one of these annotations, so that a block elsewhere is not rendered for it. */
function among(placed: readonly Placed[], id: AnnotationId | null): AnnotationId | null {
  return id !== null && placed.some((one) => one.annotation.id === id) ? id : null;
}
