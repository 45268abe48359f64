import type { AnnotationId } from '../ids';
import type { Annotation } from './annotation';
import type { Change } from './change';
import { targetOf } from './change';
import { isSameNote } from './changes-between';
import type { History, Step } from './history';
import { towards } from './joint-edit';
import type { Notebook } from './notebook';
import { find } from './notebook';

/** A state of an annotation; null where there is none. */
type State = Annotation | null;

/** How far a walk through steps has come with one annotation: as the steps have it, and as it is now. */
interface Walk {
  readonly known: State;
  readonly now: State;
}

/**
 * A history in a notebook that somebody else has changed meanwhile: each of its steps takes back, or
 * makes again, no more than it did, and of that what nobody has changed since. `before` is the notebook
 * that the history belongs to, `after` what became of it by `changes`. The very same history where it
 * does not speak of what was changed.
 */
export function rebased(
  history: History,
  before: Notebook,
  after: Notebook,
  changes: readonly Change[],
): History {
  const walks = new Map<AnnotationId, Walk>();
  for (const target of new Set(changes.map(targetOf))) {
    if (target === null) continue;
    const walk = { known: find(before, target), now: find(after, target) };
    if (!isSame(walk)) walks.set(target, walk);
  }
  const isRewritten = before.reflection !== after.reflection;
  // What somebody goes on with is not deleted by whoever made it.
  const goneOn = new Set<AnnotationId>();
  for (const { now } of walks.values()) {
    if (now !== null) goneOn.add(now.id);
    if (now !== null && now.follows !== null) goneOn.add(now.follows);
  }
  if (walks.size === 0 && !isRewritten) return history;
  const walk = (steps: readonly Step[]) => walked(steps, new Map(walks), goneOn, isRewritten);
  const [done, undone] = [walk(history.done), walk(history.undone)];
  return done === history.done && undone === history.undone ? history : { done, undone };
}

function isSame({ known, now }: Walk): boolean {
  return known === null || now === null ? known === now : isSameNote(known, now);
}

/** Steps, the next one last, walked from there; those that come to nothing are none any more. */
function walked(
  steps: readonly Step[],
  walks: Map<AnnotationId, Walk>,
  goneOn: ReadonlySet<AnnotationId>,
  isRewritten: boolean,
): readonly Step[] {
  const there: Step[] = [];
  let areSame = true;
  for (const step of steps.toReversed()) {
    const inverse = step.inverse.flatMap((change): readonly Change[] => {
      if (change.kind === 'reflect') return isRewritten ? [] : [change];
      if (change.kind === 'remove' && goneOn.has(change.id)) {
        walks.delete(change.id);
        return [];
      }
      return followed(change, walks);
    });
    const isStep = inverse.length === step.inverse.length;
    const isUnchanged = isStep && inverse.every((change, index) => change === step.inverse[index]);
    areSame &&= isUnchanged;
    if (isUnchanged) there.unshift(step);
    else if (inverse.length > 0) there.unshift({ ...step, inverse });
  }
  return areSame ? steps : there;
}

/** A change of one annotation, as it is made to what that has become. */
function followed(
  change: Exclude<Change, { readonly kind: 'reflect' }>,
  walks: Map<AnnotationId, Walk>,
): readonly Change[] {
  const id = change.kind === 'put' ? change.annotation.id : change.id;
  const walk = walks.get(id);
  if (walk === undefined) return [change];
  const known = change.kind === 'put' ? change.annotation : null;
  const [made] = towards(walk.now, walk.known, known);
  const now = made === undefined ? walk.now : made.kind === 'put' ? made.annotation : null;
  walks.set(id, { known, now });
  return made === undefined ? [] : [made];
}
