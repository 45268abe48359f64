import type { CSSProperties } from 'react';
import { useWords } from '../i18n/use-words';
import styles from './notebook.module.css';
import type { ListedEssay, TitledGroup } from './rows';

interface Row {
  /** Of the row among all of the list. */
  readonly index: number;
  readonly style: CSSProperties;
  readonly measure: (row: Element | null) => void;
}

/** The title of an essay in a list that goes essay by essay. */
export function EssayTitle({
  essay,
  index,
  style,
  measure,
}: Row & { readonly essay: ListedEssay }) {
  const { notebook } = useWords();
  return (
    <h3 ref={measure} data-index={index} className={styles['essay']} style={style}>
      <span lang="zh-CN">{notebook.essay(essay.title)}</span>
      {!essay.isInLibrary && <small className={styles['removed']}>{notebook.removed}</small>}
    </h3>
  );
}

/** The title of a group of notes; below that of an essay where the group is of one. */
export function GroupTitle({
  group,
  index,
  style,
  measure,
}: Row & { readonly group: TitledGroup }) {
  const Heading = group.essay === null ? 'h3' : 'h4';
  return (
    <Heading
      ref={measure}
      data-index={index}
      className={styles['section']}
      data-inner={group.essay !== null || undefined}
      style={style}
      lang="zh-CN"
    >
      {group.title}
    </Heading>
  );
}
