import type { ComponentProps } from 'react';
import { memo, useMemo } from 'react';
import { blockGroups } from '../../core/document/block-groups';
import { blockStarts } from '../../core/document/block-offsets';
import { isLettered, pageLanguage } from '../../core/document/language';
import { noteLinks } from '../../core/document/note-links';
import { textSections } from '../../core/document/text-sections';
import { useWords } from '../i18n/use-words';
import type { OpenEssay } from '../state/reading-store';
import { useEssayTitle } from '../state/use-essay-title';
import { useDisplay, usePageWords } from '../state/use-display';
import { useSettings } from '../state/settings-store';
import { usePage } from '../text/page-store';
import { dragWords } from './dragged-words';
import { EssayChapters } from './EssayChapters';
import { EssaySection } from './EssaySection';
import { HasCards } from './SegmentMark';
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
  const patterned = useSettings((state) => state.settings.linePatterns);
  const title = usePageWords()(useEssayTitle(essay));
  const hasTitle = essay.blocks.some(
    (block) => block.kind === 'metadata' && block.field === 'title',
  );

  const words = useWords();
  const display = useDisplay(essay.blocks);
  const language = useMemo(() => pageLanguage(essay.blocks, display), [essay, display]);
  const spokenLabels = useSettings((state) => state.settings.spokenLabels);
  const place = useMemo(
    () => ({ essay, starts, links, words, display, spokenLabels }),
    [essay, starts, links, words, display, spokenLabels],
  );
  const chapters = useMemo(
    () => textSections(essay.blocks, starts, groups),
    [essay, starts, groups],
  );

  return (
    <article
      className={`${styles['essay']} ${patterned ? marks['patterned'] : ''}`}
      lang={language}
      data-lettered={isLettered(language) || undefined}
      aria-label={title}
      ref={columnRef}
      onDragStart={dragWords}
      data-essay
    >
      {!hasTitle && <h1 className={styles['title']}>{title}</h1>}
      {chapters === null ? (
        <WholeText place={place} groups={groups} />
      ) : (
        <EssayChapters
          key={essay.edition}
          place={place}
          chapters={chapters}
          from={open.position?.offset ?? 0}
        />
      )}
    </article>
  );
});

function WholeText({ place, groups }: Omit<ComponentProps<typeof EssaySection>, 'blocks'>) {
  const hasCards = usePage(({ mode }) => mode === 'margin');
  return (
    <HasCards value={hasCards}>
      <EssaySection place={place} groups={groups} blocks={place.essay.blocks.length} />
    </HasCards>
  );
}
