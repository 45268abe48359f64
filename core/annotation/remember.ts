import type { AnnotationId } from '../ids';
import { assertNever } from '../result';
import type { Annotation } from './annotation';
import { isBare } from './annotation';
import type { Change } from './change';
import { isLargelyLost, lostBetween } from './lost-text';
import { isEmptyNote } from './marking';
import type { ById, Notebook } from './notebook';
import type { Binned, Moment, Past, Version } from './past';
import { recalled } from './recalled';

/** Takes removed annotations, and the versions of their comments, out of the past for good. */
export interface Purge {
  readonly kind: 'purge';
  readonly ids: readonly AnnotationId[];
}

/** Takes in what another copy of the notes, such as a backup, remembers besides. */
export interface Recall {
  readonly kind: 'recall';
  readonly past: Past;
}

/** What may befall an essay's notes: edits of the notebook, and of its past. */
export type NotesChange = Change | Purge | Recall;

export const isEdit = (change: NotesChange): change is Change =>
  change.kind !== 'purge' && change.kind !== 'recall';

/** ms: a text older than this is kept when it changes; letters of one sitting are not. */
const sitting = 5 * 60_000;

/** Versions of one comment, and bytes of all versions and of the bin of an essay, at most. The oldest go first. */
const mostVersions = 50;
const mostVersionBytes = 2_000_000;
const mostBinBytes = 4_000_000;

/**
 * The past after changes to a notebook that was `before`, at one moment; the same object where there
 * is nothing to keep. Changes given one by one or together come to the same. Given twice they add no
 * entry twice: a text that is kept already moves to the end. `table` is as for `apply`.
 */
export function remember(
  past: Past,
  before: Notebook,
  changes: readonly NotesChange[],
  when: Moment,
  table: ById | null = null,
): Past {
  let { versions, bin } = past;
  let { reflection } = before;
  const there = annotationsOf(before, changes, table);
  for (const change of changes) {
    switch (change.kind) {
      case 'put': {
        const { annotation } = change;
        const { id, comment } = annotation;
        const binned = bin.find((one) => one.annotation.id === id) ?? null;
        if (binned !== null) bin = bin.filter((one) => one !== binned);
        const old = there.get(id) ?? null;
        const text = { target: id, text: (old ?? binned?.annotation)?.comment ?? '' };
        if (old !== null) versions = rewritten(versions, text, comment, when, old.created);
        else if (binned !== null && text.text !== comment) versions = kept(versions, text, when);
        there.set(id, annotation);
        break;
      }
      case 'remove': {
        const old = there.get(change.id) ?? null;
        const isUnwanted = change.unmade && old !== null && isUnwritten(old, versions);
        if (old !== null && !isEmptyNote(old) && !isUnwanted)
          bin = withBinned(bin, { annotation: old, at: when.at, day: when.day });
        there.delete(change.id);
        break;
      }
      case 'reflect': {
        const text = { target: null, text: reflection };
        versions = rewritten(versions, text, change.text, when, null);
        reflection = change.text;
        break;
      }
      case 'purge': {
        const gone = new Set<AnnotationId | null>(change.ids.filter((id) => !there.has(id)));
        bin = without(bin, ({ annotation }) => gone.has(annotation.id));
        versions = without(versions, ({ target }) => gone.has(target));
        break;
      }
      case 'recall': {
        const both = recalled({ versions, bin }, change.past, (id) => there.has(id));
        versions = lightened(both.versions, mostVersionBytes, weightOfVersion);
        bin = lightened(both.bin, mostBinBytes, weightOfBinned);
        break;
      }
      default:
        return assertNever(change);
    }
  }
  return versions === past.versions && bin === past.bin ? past : { versions, bin };
}

/** Whether nothing was ever said by an annotation but its mark. */
function isUnwritten(annotation: Annotation, versions: readonly Version[]): boolean {
  const isOf = ({ target, text }: Version) => target === annotation.id && text !== '';
  return isBare(annotation) && !versions.some(isOf);
}

/** The annotations that the changes are about. */
function annotationsOf(
  { annotations }: Notebook,
  changes: readonly NotesChange[],
  table: ById | null,
): Map<AnnotationId, Annotation> {
  const ids = new Set(changes.flatMap(idsOf));
  const among = table === null ? annotations : [...ids].flatMap((id) => table.get(id) ?? []);
  const found = new Map<AnnotationId, Annotation>();
  for (const one of among) {
    if (found.size === ids.size) break;
    if (ids.has(one.id)) found.set(one.id, one);
  }
  return found;
}

function idsOf(change: NotesChange): readonly AnnotationId[] {
  switch (change.kind) {
    case 'put':
      return [change.annotation.id];
    case 'remove':
      return [change.id];
    case 'reflect':
      return [];
    case 'purge':
      return change.ids;
    case 'recall':
      return change.past.bin.map(({ annotation }) => annotation.id);
    default:
      return assertNever(change);
  }
}

/** Whose text it was, and the text. */
type Text = Pick<Version, 'target' | 'text'>;

/** The versions after a text became `after`. `since`: when there was nothing of it yet; null where that is not known. */
function rewritten(
  versions: readonly Version[],
  text: Text,
  after: string,
  when: Moment,
  since: string | null,
): readonly Version[] {
  if (text.text === after) return versions;
  const own = versions.filter((one) => one.target === text.target);
  const firm = own.findLast((one) => !one.fleeting) ?? null;
  const isNewSitting = firm === null ? isApart(since, when.at) : isAnother(firm, when);
  if (text.text.trim() === '') {
    // Else the sitting would seem to be that of the version before, where a clock goes to and fro.
    return isNewSitting ? kept(versions, { ...text, text: '' }, when) : versions;
  }
  if (isNewSitting) return kept(versions, text, when);
  const lost = lostBetween(text.text, after);
  const isHeld = firm !== null && lostBetween(text.text, firm.text) === 0;
  if (lost === 0 || isHeld) return versions;
  if (isLargelyLost(text.text, after)) return kept(versions, text, when);
  // A little goes, and a little more with the next change: the fullest text must not slip away so.
  const fullest = own.find((one) => one.fleeting) ?? null;
  if (fullest === null || fullest.text.length < text.text.length) {
    return kept(versions, text, when, true);
  }
  return isLargelyLost(fullest.text, after) ? kept(versions, fullest, when) : versions;
}

/** Whether two moments belong to two sittings; also where the clock went back. */
function isAnother(a: Moment, b: Moment): boolean {
  return a.day !== b.day || isApart(a.at, b.at);
}

function isApart(a: string | null, b: string): boolean {
  return a === null || Math.abs(Date.parse(b) - Date.parse(a)) >= sitting;
}

/** Adds a version. It takes the place of one with the same text, and of the fleeting one that it grew from. */
function kept(
  versions: readonly Version[],
  { target, text }: Text,
  when: Moment,
  fleeting = false,
): readonly Version[] {
  const isSame = (one: Version) => one.target === target && one.text === text;
  if (fleeting && versions.some((one) => isSame(one) && !one.fleeting)) return versions;
  const others = versions.filter((one) => !isSame(one) && (one.target !== target || !one.fleeting));
  const own = others.filter((one) => one.target === target);
  const surplus = own.length < mostVersions ? null : own[0];
  const added: Version = { target, text, fleeting, at: when.at, day: when.day };
  const all = [...others.filter((one) => one !== surplus), added];
  return lightened(all, mostVersionBytes, weightOfVersion);
}

function withBinned(bin: readonly Binned[], added: Binned): readonly Binned[] {
  const others = bin.filter(({ annotation }) => annotation.id !== added.annotation.id);
  return lightened([...others, added], mostBinBytes, weightOfBinned);
}

/** Bytes on disk, at most: three for a UTF-16 unit, and what is around the text. */
const weightOfVersion = ({ text }: Version) => 160 + 3 * text.length;
const weightOfBinned = ({ annotation: { comment, target } }: Binned) =>
  600 + 3 * (comment.length + target.quote.length);

/** Without the oldest as long as they weigh too much together; the newest stays at any weight. */
function lightened<One>(
  all: readonly One[],
  most: number,
  weigh: (one: One) => number,
): readonly One[] {
  let weight = all.reduce((sum, one) => sum + weigh(one), 0);
  if (weight <= most) return all;
  const first = all.findIndex((one, index) => {
    if (weight <= most || index === all.length - 1) return true;
    weight -= weigh(one);
    return false;
  });
  return all.slice(first);
}

function without<One>(all: readonly One[], isGone: (one: One) => boolean): readonly One[] {
  return all.some(isGone) ? all.filter((one) => !isGone(one)) : all;
}
