import type { AnnotationId } from '../ids';
import { lowest } from '../lowest';
import type { Annotation } from './annotation';
import { byPosition } from './annotation';
import type { Change } from './change';
import { targetOf } from './change';
import { assertNever } from '../result';

/** A reader's notes on one essay. Immutable: an edit gives a new notebook. */
export interface Notebook {
  /** In text order. */
  readonly annotations: readonly Annotation[];
  /** 我的心得: the reader's words on the whole essay, plain text with `\n`; '' where there are none. */
  readonly reflection: string;
}

/** A notebook as it was opened. */
export interface OpenNotebook extends Notebook {
  /** A newer version of Meipi wrote it: this is what can be read, and nothing may be changed. */
  readonly isNewer?: true;
  /** The last turn in which it was changed (`turns.ts`); left out before the first. */
  readonly turn?: number;
}

/** Annotations by their id. */
export type ById = ReadonlyMap<AnnotationId, Annotation>;

export const emptyNotebook: Notebook = { annotations: [], reflection: '' };

/** The annotation with this id, or null. */
export function find(notebook: Notebook, id: AnnotationId): Annotation | null {
  return notebook.annotations.find((annotation) => annotation.id === id) ?? null;
}

export interface Applied {
  readonly notebook: Notebook;
  /** Brings the notebook back when applied in its turn; empty where nothing changed. */
  readonly inverse: readonly Change[];
}

/**
 * Applies changes in order. The same notebook object comes back where nothing changed, so `===`
 * means unchanged, and so do its annotations. Removing what is not there changes nothing. `table`:
 * all annotations of the notebook, of one who keeps them so; without it they are looked through.
 */
export function apply(
  notebook: Notebook,
  changes: readonly Change[],
  table: ById | null = null,
): Applied {
  return changes.length > many ? applyMany(notebook, changes) : applyFew(notebook, changes, table);
}

/** From so many changes on, finding each annotation anew costs more than a table of all. */
const many = 8;

function applyFew(notebook: Notebook, changes: readonly Change[], table: ById | null): Applied {
  let changed = notebook;
  const inverse: Change[] = [];
  /** What the table says of these was before. */
  const named = new Set<AnnotationId | null>();
  const held = (id: AnnotationId) =>
    table === null || named.has(id) ? find(changed, id) : (table.get(id) ?? null);
  for (const change of changes) {
    const back = inverseOf(changed.reflection, held, change);
    if (back === null) continue;
    changed = applyOne(changed, change, back.kind === 'put' ? back.annotation : null);
    inverse.push(back);
    named.add(targetOf(change));
  }
  return { notebook: changed, inverse: inverse.toReversed() };
}

function applyMany(notebook: Notebook, changes: readonly Change[]): Applied {
  const held = new Map(notebook.annotations.map((annotation) => [annotation.id, annotation]));
  let { reflection } = notebook;
  let isOther = false;
  const inverse: Change[] = [];
  for (const change of changes) {
    const back = inverseOf(reflection, (id) => held.get(id) ?? null, change);
    if (back === null) continue;
    inverse.push(back);
    if (change.kind === 'reflect') reflection = change.text;
    else isOther = true;
    if (change.kind === 'put') held.set(change.annotation.id, change.annotation);
    if (change.kind === 'remove') held.delete(change.id);
  }
  if (inverse.length === 0) return { notebook, inverse };
  // What was in order stays nearly so, which the sort makes use of.
  const annotations = isOther ? [...held.values()].sort(byPosition) : notebook.annotations;
  return { notebook: { ...notebook, annotations, reflection }, inverse: inverse.toReversed() };
}

/** What takes a change back, or null where it changes nothing. */
function inverseOf(
  reflection: string,
  held: (id: AnnotationId) => Annotation | null,
  change: Change,
): Change | null {
  switch (change.kind) {
    case 'put': {
      const old = held(change.annotation.id);
      if (old === change.annotation) return null;
      return old === null
        ? { kind: 'remove', id: change.annotation.id, ...(change.made ? { unmade: true } : {}) }
        : { kind: 'put', annotation: old };
    }
    case 'remove': {
      const old = held(change.id);
      if (old === null) return null;
      return { kind: 'put', annotation: old, ...(change.unmade ? { made: true } : {}) };
    }
    case 'reflect':
      return reflection === change.text ? null : { kind: 'reflect', text: reflection };
    default:
      return assertNever(change);
  }
}

/** `old`: the annotation that the change is of, null where there is none yet. */
function applyOne(notebook: Notebook, change: Change, old: Annotation | null): Notebook {
  const { annotations } = notebook;
  switch (change.kind) {
    case 'put': {
      const others = without(annotations, old);
      return { ...notebook, annotations: insert(others, change.annotation) };
    }
    case 'remove':
      return { ...notebook, annotations: without(annotations, old) };
    case 'reflect':
      return { ...notebook, reflection: change.text };
    default:
      return assertNever(change);
  }
}

function without(
  annotations: readonly Annotation[],
  one: Annotation | null,
): readonly Annotation[] {
  const at = one === null ? -1 : annotations.indexOf(one);
  return at < 0 ? annotations : annotations.toSpliced(at, 1);
}

function insert(annotations: readonly Annotation[], added: Annotation): readonly Annotation[] {
  const at = lowest(annotations.length, (index) => {
    const other = annotations[index];
    return other !== undefined && byPosition(other, added) >= 0;
  });
  return annotations.toSpliced(at, 0, added);
}
