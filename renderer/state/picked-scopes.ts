import type { ChosenNotes, ExportedEssays } from '../../core/export/exported';
import type { AnnotationId, EssayId } from '../../core/ids';
import { useChosenEssays } from './chosen-essays';
import type { NoteRef } from './chosen-notes';
import { useChosen } from './chosen-notes';
import { narrowedNotes } from './listing-store';

/** 范围 for this time: the notes chosen in the notebook, those its filter leaves, the essays chosen in the list. */
export const pickedScopes = ['chosen', 'filtered', 'essays'] as const;
export type PickedScope = (typeof pickedScopes)[number];

/** What there is of each. */
export interface Picked {
  readonly chosen?: readonly ChosenNotes[];
  readonly filtered?: readonly ChosenNotes[];
  readonly essays?: ExportedEssays;
}

export function pickedNow(): Picked {
  const { chosen } = useChosen.getState();
  const narrowed = narrowedNotes();
  const essays = useChosenEssays.getState().chosen;
  return {
    ...(chosen.size === 0 ? {} : { chosen: byEssay([...chosen.values()]) }),
    ...(narrowed === null ? {} : { filtered: byEssay(narrowed) }),
    ...(essays.size === 0 ? {} : { essays: { essays: [...essays] } }),
  };
}

export function isPicked(scope: string): scope is PickedScope {
  return pickedScopes.some((one) => one === scope);
}

function byEssay(notes: readonly NoteRef[]): readonly ChosenNotes[] {
  const ids = new Map<EssayId, AnnotationId[]>();
  for (const { essay, id } of notes) ids.set(essay, [...(ids.get(essay) ?? []), id]);
  return [...ids].map(([essay, own]) => ({ essay, ids: own }));
}
