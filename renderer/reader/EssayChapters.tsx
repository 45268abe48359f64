import type { CSSProperties } from 'react';
import { memo } from 'react';
import type { TextChapter, TextSection } from '../../core/document/text-sections';
import { sectionAttribute } from '../text/sections';
import type { SectionPlace } from './EssaySection';
import { EssaySection } from './EssaySection';
import styles from './chapters.module.css';
import { useDrawnChapters } from './use-drawn-chapters';

interface Props {
  readonly place: SectionPlace;
  readonly chapters: readonly TextChapter[];
  /** UTF-16 offset that is shown first. */
  readonly from: number;
}

/** A long text: first what one sees of it, then the rest little by little; laid out is what is near the view. */
export function EssayChapters({ place, chapters, from }: Props) {
  const drawn = useDrawnChapters(chapters, from);
  return chapters.map((chapter, at) => (
    <div
      key={chapter.start}
      className={styles['part']}
      style={sizeOf(chapter)}
      {...{ [sectionAttribute]: chapter.start }}
    >
      {drawn.has(at) && <EssayChapter place={place} sections={chapter.sections} />}
    </div>
  ));
}

const EssayChapter = memo(function EssayChapter({
  place,
  sections,
}: {
  readonly place: SectionPlace;
  readonly sections: readonly TextSection[];
}) {
  return sections.map((section) => (
    <div
      key={section.start}
      className={styles['part']}
      style={sizeOf(section)}
      {...{ [sectionAttribute]: section.start }}
    >
      <EssaySection place={place} groups={section.groups} blocks={section.blocks} />
    </div>
  ));
});

/** What the style sheet reckons a height from where nothing is laid out. */
function sizeOf({ length, blocks }: Pick<TextSection, 'length' | 'blocks'>): CSSProperties {
  return { '--length': length, '--blocks': blocks };
}
