import type { CSSProperties } from 'react';
import { memo } from 'react';
import type { TextChapter, TextSection } from '../../core/document/text-sections';
import { sectionAttribute } from '../text/sections';
import type { DrawnSections } from './drawn-sections';
import { isDrawn } from './drawn-sections';
import type { SectionPlace } from './EssaySection';
import { EssaySection } from './EssaySection';
import styles from './chapters.module.css';
import { HasCards } from './SegmentMark';
import { useCardsNear } from './use-cards-near';
import { useDrawnSections } from './use-drawn-sections';

interface Props {
  readonly place: SectionPlace;
  readonly chapters: readonly TextChapter[];
  /** UTF-16 offset that is shown first. */
  readonly from: number;
}

/** A long text: first what one sees of it, then the rest little by little; laid out is what is near the view. */
export function EssayChapters({ place, chapters, from }: Props) {
  const drawn = useDrawnSections(chapters, from);
  return chapters.map((chapter, at) => (
    <div
      key={chapter.start}
      className={styles['part']}
      style={sizeOf(chapter)}
      {...{ [sectionAttribute]: chapter.start }}
    >
      {drawn[at] !== 0 && <EssayChapter place={place} chapter={chapter} drawn={drawn[at] ?? 0} />}
    </div>
  ));
}

const EssayChapter = memo(function EssayChapter({
  place,
  chapter: { start, length, sections },
  drawn,
}: {
  readonly place: SectionPlace;
  readonly chapter: TextChapter;
  /** Its sections that are on the page. */
  readonly drawn: DrawnSections[number];
}) {
  const hasCards = useCardsNear({ start, end: start + length });
  return (
    <HasCards value={hasCards}>
      {sections.map((section, at) => (
        <div
          key={section.start}
          className={styles['part']}
          style={sizeOf(section)}
          {...{ [sectionAttribute]: section.start }}
        >
          {isDrawn(drawn, at) && (
            <EssaySection place={place} groups={section.groups} blocks={section.blocks} />
          )}
        </div>
      ))}
    </HasCards>
  );
});

/** What the style sheet reckons a height from where nothing is laid out. */
function sizeOf({ length, blocks }: Pick<TextSection, 'length' | 'blocks'>): CSSProperties {
  return { '--length': length, '--blocks': blocks };
}
