import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import type { Candidate, Counts, Filter } from '../../core/annotation/filter';
import {
  countsOf,
  isOpen,
  openFilter,
  withChosenTag,
  withKind,
  withPigment,
} from '../../core/annotation/filter';
import { markKinds } from '../../core/annotation/mark-kind';
import type { Pigment } from '../../core/annotation/pigment';
import { pigments } from '../../core/annotation/pigment';
import { isSameTag } from '../../core/annotation/tags';
import { useWords } from '../i18n/use-words';
import { setFilter, useListing } from '../state/listing-store';
import type { NotedEssay } from '../state/noted-essays';
import styles from './filters.module.css';

/** Tags that have a chip before the reader asks for the others. */
const firstTags = 6;

/** The chips: all, any of the colours, and whatever else tells some of the notes from the others. */
export function Filters({ essays }: { readonly essays: readonly NotedEssay[] }) {
  const words = useWords();
  const filter = useListing((state) => state.filter);
  const { present, counts } = useCounts(essays, filter);
  const { count } = words.notes;
  return (
    <div className={styles['filters']} role="group" aria-label={words.notebook.filter}>
      <Chip pressed={isOpen(filter)} onClick={() => setFilter(openFilter)}>
        {words.notebook.all}
      </Chip>
      {pigments.map((pigment) => (
        <Chip
          key={pigment}
          pigment={pigment}
          pressed={filter.pigments.includes(pigment)}
          onClick={() => setFilter(withPigment(filter, pigment))}
        >
          <i className={styles['swatch']} />
          {count(words.pigments[pigment], counts.byPigment[pigment])}
        </Chip>
      ))}
      <Chip
        pressed={filter.commented}
        onClick={() => setFilter({ ...filter, commented: !filter.commented })}
      >
        {count(words.notebook.commented, counts.commented)}
      </Chip>
      {(present.starred > 0 || filter.starred) && (
        <Chip
          pressed={filter.starred}
          onClick={() => setFilter({ ...filter, starred: !filter.starred })}
        >
          {count(words.notebook.starred, counts.starred)}
        </Chip>
      )}
      {(present.orphaned > 0 || filter.orphaned) && (
        <Chip
          pressed={filter.orphaned}
          onClick={() => setFilter({ ...filter, orphaned: !filter.orphaned })}
        >
          {count(words.notes.orphans, counts.orphaned)}
        </Chip>
      )}
      <Kinds filter={filter} present={present} counts={counts} />
      <Tags filter={filter} present={present} counts={counts} />
    </div>
  );
}

interface FacetProps {
  readonly filter: Filter;
  /** Of all notes: what there is to choose from. */
  readonly present: Counts;
  /** Beside what else the filter asks for. */
  readonly counts: Counts;
}

/** A chip for each kind there is, where there is more than one to choose from. */
function Kinds({ filter, present, counts }: FacetProps) {
  const words = useWords();
  const kinds = markKinds.filter((kind) => present.byKind[kind] > 0 || filter.kinds.includes(kind));
  if (kinds.length < 2) return null;
  return kinds.map((kind) => (
    <Chip
      key={kind}
      pressed={filter.kinds.includes(kind)}
      onClick={() => setFilter(withKind(filter, kind))}
    >
      {words.notes.count(words.kinds[kind], counts.byKind[kind])}
    </Chip>
  ));
}

/** A chip for each tag: of many, the most used and those chosen, the others when asked for. */
function Tags({ filter, present, counts }: FacetProps) {
  const words = useWords();
  const [all, setAll] = useState(false);
  const isChosen = (tag: string) => filter.tags.some((one) => isSameTag(one, tag));
  const countOf = (tag: string) => counts.byTag.find((one) => isSameTag(one.tag, tag))?.count ?? 0;
  const known = present.byTag.map(({ tag }) => tag);
  const gone = filter.tags.filter((tag) => !known.some((one) => isSameTag(one, tag)));
  const shown = known.filter((tag, index) => all || index < firstTags || isChosen(tag));
  const more = known.length - shown.length;
  return (
    <>
      {[...shown, ...gone].map((tag) => (
        <Chip
          key={tag}
          pressed={isChosen(tag)}
          onClick={() => setFilter(withChosenTag(filter, tag))}
        >
          <span className={styles['tag']}>{words.notes.tag(tag)}</span>
          <span>{words.notebook.number(countOf(tag))}</span>
        </Chip>
      ))}
      {more > 0 && (
        <Chip pressed={null} onClick={() => setAll(true)}>
          {words.notebook.moreTags(more)}
        </Chip>
      )}
    </>
  );
}

function useCounts(essays: readonly NotedEssay[], filter: Filter) {
  const present = useMemo(() => countsOf(candidatesIn(essays)), [essays]);
  const counts = useMemo(
    () => (isOpen(filter) ? present : countsOf(candidatesIn(essays), filter)),
    [essays, filter, present],
  );
  return { present, counts };
}

function candidatesIn(essays: readonly NotedEssay[]): readonly Candidate[] {
  const none: readonly Candidate[] = [];
  return none.concat(...essays.flatMap(({ placement: { placed, orphans } }) => [placed, orphans]));
}

interface ChipProps {
  readonly pigment?: Pigment;
  /** null where it chooses nothing. */
  readonly pressed: boolean | null;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Chip({ pigment, pressed, onClick, children }: ChipProps) {
  return (
    <button
      type="button"
      className={styles['chip']}
      data-pigment={pigment}
      aria-pressed={pressed ?? undefined}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
