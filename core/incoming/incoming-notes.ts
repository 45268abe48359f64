import type { TextRange } from '../document/text-range';
import type { Resolver } from '../anchor/resolver';
import type { Annotation } from '../annotation/annotation';
import type { NotedEssay } from '../annotation/carrying';
import { carriedOver } from '../annotation/carrying';
import type { Notebook } from '../annotation/notebook';
import { apply } from '../annotation/notebook';
import type { Past, Version } from '../annotation/past';
import { threadsOf } from '../annotation/thread';
import type { AnnotationId, EditionId, EssayId } from '../ids';

/** Notes that came for an essay of the library, on their passages as far as those are found. */
export interface IncomingNotes {
  readonly essay: EssayId;
  readonly title: string;
  readonly notebook: Notebook;
  /** Of these the place is to be checked, and these are not found: 未定位. */
  readonly moved: readonly AnnotationId[];
  readonly lost: readonly AnnotationId[];
  /** Older texts of the essay's notes that came again: they are no news. */
  readonly versions: readonly Version[];
  /**
   * Where the passages are in this edition, also those that are to be checked. null where the file
   * knows our ids; else what says the same on the same words is the same.
   */
  readonly places: readonly IncomingPassage[] | null;
}

/** Where a note's passage most likely is. */
export interface IncomingPassage extends TextRange {
  readonly id: AnnotationId;
}

/** Where foreign notes are looked for. */
export interface IncomingPlace {
  readonly essay: NotedEssay & { readonly id: EssayId; readonly title: string };
  /** Knows every text that may help, that of the file among them. */
  readonly resolver: Resolver;
  /** Knows what will be known later, when the notes are shown. */
  readonly later: Resolver;
  /** The editions of the essay that stay at hand. */
  readonly editions: ReadonlySet<EditionId>;
  readonly past: Past;
  /** Whether the file knows no ids of ours. */
  readonly byContent: boolean;
}

/** Foreign notes on an essay: carried over where their passage is found for sure, else as they came. */
export function incomingNotes(foreign: Notebook, place: IncomingPlace): IncomingNotes {
  const { essay, resolver, later, editions, past, byContent } = place;
  const changes = carriedOver(foreign.annotations, resolver, essay);
  const carried = apply(foreign, changes).notebook;
  const annotations = carried.annotations.map((one) => withoutStray(one, editions));
  const standing = (kind: 'moved' | 'orphan') =>
    threadsOf(annotations)
      .filter(({ annotation }) => later.resolve(annotation.target).kind === kind)
      .flatMap(({ annotation, followUps }) => [annotation, ...followUps].map(({ id }) => id));
  const said = new Map(annotations.map(({ id, comment }) => [id, comment]));
  const versions = past.versions.filter(
    ({ target, text }) => text === (target === null ? foreign.reflection : said.get(target)),
  );
  return {
    essay: essay.id,
    title: essay.title,
    notebook: { ...foreign, annotations },
    moved: standing('moved'),
    lost: standing('orphan'),
    versions,
    places: byContent ? passagesOf(carried.annotations, resolver) : null,
  };
}

function passagesOf(
  annotations: readonly Annotation[],
  resolver: Resolver,
): readonly IncomingPassage[] {
  return annotations.flatMap(({ id, target }) => {
    const found = resolver.resolve(target);
    return found.kind === 'orphan' ? [] : [{ id, ...found.range }];
  });
}

/** A former place in a text that nobody will have again tells nothing. */
function withoutStray(annotation: Annotation, editions: ReadonlySet<EditionId>): Annotation {
  const { carriedFrom, ...target } = annotation.target;
  if (carriedFrom === undefined || editions.has(carriedFrom.edition)) return annotation;
  return { ...annotation, target };
}
