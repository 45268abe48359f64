import { carried } from '../anchor/anchor';
import type { EditionId } from '../ids';
import type { PlaceIn } from '../document/same-letters';
import type { TextRange } from '../document/text-range';
import type { Annotation } from './annotation';
import { longestComment } from './annotation';
import type { Change } from './change';
import type { Notebook } from './notebook';
import { apply, find } from './notebook';

/** A text that is a run of a longer one, such as an essay of the file it came in. */
export interface TextRun extends TextRange {
  readonly edition: EditionId;
}

/** A run with the notes that are on it. */
export interface NotedRun extends TextRun {
  readonly notebook: Notebook;
  /** Where an offset of it stands in the longer text. */
  readonly place: PlaceIn;
}

/** A run that takes notes over, with its words. */
export interface ReceivingRun extends TextRun {
  readonly notebook: Notebook;
  readonly text: string;
}

/**
 * What gives a run of a text the notes on others: annotations that begin in it, cut to it where they
 * go on beyond, and of a reflection what it does not say yet where the other run begins in it. Ids
 * stay, so that nothing comes twice; of two states of an annotation the later one counts. Those on
 * another edition come as they are where the other run begins: they are looked for whenever shown.
 */
export function movedBetween(from: readonly NotedRun[], to: ReceivingRun): readonly Change[] {
  let { notebook } = to;
  const all: Change[] = [];
  for (const run of from) {
    const changes = movedFrom(run, { ...to, notebook });
    notebook = apply(notebook, changes).notebook;
    all.push(...changes);
  }
  return all;
}

function movedFrom(from: NotedRun, to: ReceivingRun): readonly Change[] {
  const holdsStart = from.start >= to.start && from.start <= to.end;
  const puts = from.notebook.annotations.flatMap((annotation): Change[] => {
    const moved =
      annotation.target.edition === from.edition
        ? movedTo(annotation, from, to)
        : holdsStart
          ? annotation
          : null;
    if (moved === null) return [];
    const known = find(to.notebook, annotation.id);
    if (known !== null && known.modified >= annotation.modified) return [];
    return [{ kind: 'put', annotation: moved }];
  });
  const reflection = holdsStart
    ? joined(to.notebook.reflection, from.notebook.reflection)
    : to.notebook.reflection;
  return reflection === to.notebook.reflection
    ? puts
    : [...puts, { kind: 'reflect', text: reflection }];
}

function movedTo(annotation: Annotation, from: NotedRun, to: ReceivingRun): Annotation | null {
  const start = from.place(annotation.target.start, 'start');
  // What begins where a run ends belongs to it only as a point.
  const isPoint = annotation.target.start === annotation.target.end;
  const end = isPoint ? start : Math.min(from.place(annotation.target.end, 'end'), to.end);
  if (start < to.start || start > to.end || (start === to.end && !isPoint)) return null;
  const range = { start: start - to.start, end: end - to.start };
  return { ...annotation, target: carried(annotation.target, to.text, to.edition, range) };
}

/** Both, where neither says what the other does; what would be too long stays where it is. */
function joined(own: string, other: string): string {
  if (own.includes(other)) return own;
  const both = other.includes(own) ? other : `${own}\n\n${other}`;
  return both.length > longestComment ? own : both;
}
