import { useMemo } from 'react';
import { create } from 'zustand';
import { isBare } from '../../core/annotation/annotation';
import type { TagUse } from '../../core/annotation/known-tags';
import { joinedUses, tagUses } from '../../core/annotation/known-tags';
import type { AnnotationId, EssayId } from '../../core/ids';
import { bridge } from '../bridge';
import { activate, edit, essayOfNotes, useNotes } from './notes-store';

interface TagsElsewhere {
  /** The essay whose tags are not among these. */
  readonly except: EssayId | null;
  readonly uses: readonly TagUse[];
}

const useTagsElsewhere = create<TagsElsewhere>(() => ({ except: null, uses: [] }));

/** The annotation whose field for tags is to take the focus once it is there. */
export const useTagWanted = create<{ readonly id: AnnotationId | null }>(() => ({ id: null }));

/** Opens the card of an annotation with the focus in its field for tags. */
export function askForTag(id: AnnotationId): void {
  const { annotations } = useNotes.getState().notebook;
  const isCard = annotations.some((one) => one.id === id && !isBare(one));
  if (isCard) activate(id);
  else edit(id);
  useTagWanted.setState({ id });
}

/** The field has the focus that was wanted for it. */
export function tookTagFocus(): void {
  useTagWanted.setState({ id: null });
}

/** Asks for the tags of all other essays; those known stay where they are refused. */
export async function loadTags(): Promise<void> {
  const except = essayOfNotes();
  const answer = await bridge.request('notes.tags', except).catch(() => null);
  if (answer?.ok === true) useTagsElsewhere.setState({ except, uses: answer.value });
}

/** The tags in use, in whichever essay, the most used first. */
export function useKnownTags(): readonly string[] {
  const annotations = useNotes((state) => state.notebook.annotations);
  const essay = useNotes((state) => state.essay);
  const { except, uses } = useTagsElsewhere();
  return useMemo(() => {
    // Those of another essay's time may count this one's too: then its own say enough.
    const elsewhere = except === essay ? uses : [];
    return joinedUses([...tagUses(annotations), ...elsewhere]).map(({ tag }) => tag);
  }, [annotations, essay, except, uses]);
}
