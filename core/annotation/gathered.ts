import type { EditionText } from '../anchor/resolver';
import { Resolver } from '../anchor/resolver';
import type { Essay } from '../document/essay';
import { textOf } from '../document/essay';
import type { OutlineEntry } from '../document/outline';
import { outline } from '../document/outline';
import type { TextRange } from '../document/text-range';
import type { AnnotationId, EssayId } from '../ids';
import type { Annotation } from './annotation';
import { excerptsOf, keptExcerpt, shownBy } from './excerpts';
import type { OpenNotebook } from './notebook';
import type { Placement } from './placed';
import { place } from './placed';
import type { Thread } from './thread';
import { threadsOf } from './thread';

/** The annotations of one essay as lists over many essays need them: plain data, without the essay's text. */
export interface GatheredNotes {
  readonly essay: EssayId;
  /** The essay's title as the library or, where that has it no more, the notes know it. */
  readonly title: string;
  readonly annotations: readonly Annotation[];
  /** Where those stand whose passages are found, later comments left out; in text order. */
  readonly places: readonly NotePlace[];
  /** The essay's headings of level 1. */
  readonly headings: readonly OutlineEntry[];
  /** A newer version of Meipi wrote these notes: they can only be looked at. */
  readonly isNewer: boolean;
}

export interface NotePlace extends TextRange {
  readonly id: AnnotationId;
  /** The words as the page shows them; null where the annotation's own quote, shown, is the same. */
  readonly passage: string | null;
  /** The reader is asked to check the place. */
  readonly toCheck?: true;
}

interface Gathered {
  readonly id: EssayId;
  readonly title: string;
  readonly notebook: OpenNotebook;
  /** null where its text is not there; then no passage is found. */
  readonly essay: Essay | null;
  /** Texts of other editions that annotations may have been made on. */
  readonly old?: readonly EditionText[];
  /** Whether passages show standard punctuation, as the page does (ux.md 4.6). */
  readonly standardPunctuation: boolean;
}

/** What a list needs of an essay's annotations. */
export function gatheredNotes(gathered: Gathered): GatheredNotes {
  const { id, title, notebook, essay, old, standardPunctuation } = gathered;
  const { annotations, isNewer } = notebook;
  const known = { essay: id, title, annotations, isNewer: isNewer ?? false };
  if (essay === null) return { ...known, places: [], headings: [] };
  const { edition, blocks } = essay;
  const { placed } = place(annotations, new Resolver({ edition, text: textOf(blocks) }, old));
  const excerptOf = excerptsOf(blocks, standardPunctuation);
  const shown = shownBy(standardPunctuation);
  const places = placed.map((one): NotePlace => {
    const passage = excerptOf(one);
    const isKept = passage === keptExcerpt(one.annotation, shown);
    return { ...whereOf(one), id: one.annotation.id, passage: isKept ? null : passage };
  });
  return { ...known, places, headings: outline(blocks).filter(({ level }) => level === 1) };
}

type Where = Pick<NotePlace, 'start' | 'end' | 'toCheck'>;

function whereOf({ start, end, toCheck }: Where): Where {
  return toCheck === true ? { start, end, toCheck } : { start, end };
}

/**
 * The notes of an essay without those that went along with its words into another one (`there`), as
 * when a file is cut anew: they are listed where they are now.
 */
export function withoutMoved(
  notes: GatheredNotes,
  there: ReadonlySet<AnnotationId>,
): GatheredNotes {
  const annotations = notes.annotations.filter(({ id }) => !there.has(id));
  return annotations.length === notes.annotations.length ? notes : { ...notes, annotations };
}

/** Where gathered annotations stand. One that has come since, and has no place yet, is not found. */
export function placementOf({
  annotations,
  places,
}: Pick<GatheredNotes, 'annotations' | 'places'>): Placement {
  const threads = new Map(threadsOf(annotations).map((one) => [one.annotation.id, one]));
  const placed = places.flatMap((one) => {
    const thread = threads.get(one.id);
    threads.delete(one.id);
    return thread === undefined ? [] : [{ ...thread, ...whereOf(one) }];
  });
  const orphans: readonly Thread[] = [...threads.values()];
  return { placed, orphans };
}
