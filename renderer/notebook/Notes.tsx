import { useRef, useState } from 'react';
import { bySection } from '../../core/annotation/by-section';
import type { Annotation } from '../../core/annotation/annotation';
import type { Filter } from '../../core/annotation/filter';
import { fits } from '../../core/annotation/filter';
import type { AnnotationId } from '../../core/ids';
import { useWords } from '../i18n/use-words';
import { useNotes } from '../state/notes-store';
import { useOutline } from '../state/use-outline';
import { useShownText } from '../state/use-shown-text';
import { rove } from '../ui/rove';
import { useKeptFocus } from '../ui/use-kept-focus';
import { Note } from './Note';
import styles from './notebook.module.css';
import { longestExcerpt, useExcerpts } from './use-excerpts';

interface Props {
  readonly filter: Filter;
  readonly onClear: () => void;
}

/** A heading with the notes under it. */
interface Group {
  readonly key: number;
  readonly title: string;
  readonly notes: readonly {
    readonly annotation: Annotation;
    /** UTF-16 offset in the essay; null where the passage is not found. */
    readonly start: number | null;
    readonly excerpt: string;
  }[];
}

/** The notes that fit the filter, under their 一、 headings. One tab stop; arrow keys walk through them. */
export function Notes({ filter, onClear }: Props) {
  const { notebook } = useWords();
  const groups = useGroups(filter);
  const active = useNotes((state) => state.active);
  const editing = useNotes((state) => state.editing);
  const [focused, setFocused] = useState<AnnotationId | null>(null);
  const list = useRef<HTMLDivElement>(null);
  useKeptFocus(list, '[aria-current][data-rove]');

  const ids = groups.flatMap((group) => group.notes.map((note) => note.annotation.id));
  const stop = [active, focused].find((id) => id !== null && ids.includes(id)) ?? ids[0];
  if (ids.length === 0) {
    return (
      <p className={styles['line']}>
        {notebook.noMatch}
        <button type="button" className={styles['clear']} onClick={onClear}>
          {notebook.clearFilter}
        </button>
      </p>
    );
  }
  return (
    <div ref={list} onKeyDown={rove}>
      {groups.map(({ key, title, notes }) => (
        <section key={key} aria-label={title}>
          <h3 className={styles['section']} lang="zh-CN">
            {title}
          </h3>
          <ul>
            {notes.map(({ annotation, start, excerpt }) => (
              <Note
                key={annotation.id}
                annotation={annotation}
                start={start}
                excerpt={excerpt}
                current={annotation.id === active}
                editing={annotation.id === editing}
                tabStop={annotation.id === stop}
                onFocus={setFocused}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Keys of the two groups that have no heading; a heading's is its offset. */
const opening = -1;
const lost = -2;

/** The note being written is always among them: it must not vanish under the hand. */
function useGroups(filter: Filter): readonly Group[] {
  const { notes: words } = useWords();
  const { placed, orphans } = useNotes((state) => state.placement);
  const editing = useNotes((state) => state.editing);
  const outline = useOutline();
  const shown = useShownText();
  const excerptOf = useExcerpts();
  const listed = (annotation: Annotation) => fits(annotation, filter) || annotation.id === editing;
  const sections = bySection(
    placed.filter((one) => listed(one.annotation)),
    outline,
  );
  const unplaced = orphans.filter(({ annotation }) => listed(annotation));
  return [
    ...sections.map(({ heading, placed }) => ({
      key: heading?.offset ?? opening,
      title: heading === null ? words.opening : shown(heading.text),
      notes: placed.map((one) => ({ ...one, excerpt: excerptOf(one) })),
    })),
    ...(unplaced.length === 0
      ? []
      : [
          {
            key: lost,
            title: words.orphans,
            notes: unplaced.map(({ annotation }) => ({
              annotation,
              start: null,
              excerpt: shown(annotation.target.quote.slice(0, longestExcerpt)),
            })),
          },
        ]),
  ];
}
