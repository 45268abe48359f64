import { useMemo } from 'react';
import type { EssayNotes } from '../../core/annotation/arrangement';
import { excerptsOf, keptExcerpt, shownBy } from '../../core/annotation/excerpts';
import type { GatheredNotes } from '../../core/annotation/gathered';
import { placementOf, withoutMoved } from '../../core/annotation/gathered';
import type { Placed, Placement } from '../../core/annotation/placed';
import type { Thread } from '../../core/annotation/thread';
import type { AnnotationId, CollectionId, EssayId } from '../../core/ids';
import type { Catalog } from '../../core/library/catalog';
import { entryOf } from '../../core/library/catalog';
import { titleOf } from '../../core/library/own-details';
import { collectionOf, inLibraryOrder } from '../../core/library/order';
import { useLibrary } from './library-store';
import { useNotes } from './notes-store';
import { useReading } from './reading-store';
import { useSettings } from './settings-store';
import { useShelf } from './shelf-store';
import { useOutline } from './use-outline';

/** An essay whose notes the notebook lists. */
export interface NotedEssay extends EssayNotes {
  readonly title: string;
  /** Whether the library has it; else it is in the bin, or gone for good. */
  readonly isInLibrary: boolean;
  /** Whether it is the one on show. */
  readonly isOpen: boolean;
  /** A note's words as the page shows them, whole. */
  readonly passageOf: (note: Placed | Thread) => string;
}

/** The essays whose notes are listed, in the library's order: the open one, those of its collection, or all. */
export function useNotedEssays(): readonly NotedEssay[] {
  const scope = useSettings(({ settings }) => settings.notebookScope);
  const essay = useNotes((state) => state.essay);
  const placement = useNotes((state) => state.placement);
  const others = useOtherEssays();
  const catalog = useLibrary((state) => state.catalog);
  const own = useOpenEssay(essay, placement);
  const alone = useMemo(() => (own === null ? [] : [own]), [own]);
  const several = useMemo(() => {
    if (own === null || scope === 'essay') return [];
    const there = new Map([...others, own].map((one) => [one.essay, one]));
    const order = inLibraryOrder(catalog).filter((id) => there.has(id));
    const gone = [...there.keys()].filter((id) => !order.includes(id));
    return [...order, ...gone]
      .flatMap((id) => there.get(id) ?? [])
      .filter((one) => scope === 'all' || one.collection === own.collection || one === own);
  }, [scope, own, others, catalog]);
  return scope === 'essay' ? alone : several;
}

/** Of the library it takes no more than it tells: every mark changes a count there (`entry.annotations`). */
function useOpenEssay(essay: EssayId | null, placement: Placement): NotedEssay | null {
  const standard = useSettings(({ settings }) => settings.standardPunctuation);
  const blocks = useReading(({ reading }) =>
    reading.kind === 'open' ? reading.open.essay.blocks : null,
  );
  const outline = useOutline();
  const title = useLibrary(({ catalog }) => titleIn(catalog, essay));
  const collection = useLibrary(({ catalog }) => collectionIn(catalog, essay));
  const passageOf = useMemo(() => {
    const excerptOf = excerptsOf(blocks ?? [], standard);
    const shown = shownBy(standard);
    return (note: Placed | Thread) =>
      'start' in note ? excerptOf(note) : keptExcerpt(note.annotation, shown);
  }, [blocks, standard]);
  return useMemo(() => {
    if (essay === null) return null;
    return {
      essay,
      title,
      collection,
      placement,
      outline,
      isInLibrary: true,
      isOpen: true,
      passageOf,
    };
  }, [essay, title, collection, placement, outline, passageOf]);
}

function titleIn(catalog: Catalog, essay: EssayId | null): string {
  const entry = essay === null ? null : entryOf(catalog, essay);
  return entry === null ? '' : titleOf(entry);
}

function collectionIn(catalog: Catalog, essay: EssayId | null): CollectionId | null {
  return essay === null ? null : (collectionOf(catalog, essay)?.id ?? null);
}

/** The gathered essays that have notes, but for the open one. */
function useOtherEssays(): readonly NotedEssay[] {
  const gathered = useShelf((state) => state.gathered);
  const essay = useNotes((state) => state.essay);
  const catalog = useLibrary((state) => state.catalog);
  const standard = useSettings(({ settings }) => settings.standardPunctuation);
  return useMemo(() => {
    const shown = shownBy(standard);
    const titles = new Map(catalog.entries.map((entry) => [entry.id, titleOf(entry)]));
    const isThere = (notes: GatheredNotes) => titles.has(notes.essay);
    const all = [...gathered.values()];
    const there = all.every(isThere) ? new Set<AnnotationId>() : idsIn(all.filter(isThere));
    return all
      .map((notes) => (isThere(notes) ? notes : withoutMoved(notes, there)))
      .filter((notes) => notes.essay !== essay && notes.annotations.length > 0)
      .map((notes): NotedEssay => {
        const { placement, passages } = standingOf(notes);
        const title = titles.get(notes.essay);
        return {
          essay: notes.essay,
          title: title ?? notes.title,
          collection: collectionOf(catalog, notes.essay)?.id ?? null,
          placement,
          outline: notes.headings,
          isInLibrary: title !== undefined,
          isOpen: false,
          passageOf: ({ annotation }) =>
            passages.get(annotation.id) ?? keptExcerpt(annotation, shown),
        };
      });
  }, [gathered, essay, catalog, standard]);
}

function idsIn(all: readonly GatheredNotes[]): ReadonlySet<AnnotationId> {
  return new Set(all.flatMap(({ annotations }) => annotations.map(({ id }) => id)));
}

/** Worked out once for the same notes. */
const standings = new WeakMap<GatheredNotes, ReturnType<typeof newStanding>>();

function standingOf(notes: GatheredNotes) {
  const known = standings.get(notes) ?? newStanding(notes);
  standings.set(notes, known);
  return known;
}

function newStanding(notes: GatheredNotes) {
  const passages = new Map(notes.places.map(({ id, passage }) => [id, passage]));
  return { placement: placementOf(notes), passages };
}
