import { useEffect, useState } from 'react';
import { create } from 'zustand';
import type { Annotation } from '../../core/annotation/annotation';
import { commented } from '../../core/annotation/marking';
import type { Notebook } from '../../core/annotation/notebook';
import { find } from '../../core/annotation/notebook';
import type { Version } from '../../core/annotation/past';
import type { AnnotationId, EssayId } from '../../core/ids';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import { bridge } from '../bridge';
import { toast } from './message-store';
import { essayOfNotes, useNotes } from './notes-store';
import { restoreReflection } from './reflection';
import { restore } from './removed-notes';
import { flushNotes, useSaving } from './saving';
import { currentWords } from './settings-store';

/** 历史版本 of one text, open. */
export interface OpenVersions {
  /** The annotation whose comment it is; null for 我的心得. */
  readonly target: AnnotationId | null;
  /** Newest first. */
  readonly found: Result<readonly Version[]>;
}

export const useVersions = create<{ readonly dialog: OpenVersions | null }>(() => ({
  dialog: null,
}));

/** Opens the older texts of a comment of the essay on show, or of its reflection (null). */
export async function openVersions(target: AnnotationId | null): Promise<void> {
  const essay = essayOfNotes();
  if (essay === null) return;
  await flushNotes();
  const found = await otherVersions(essay, target);
  if (essayOfNotes() === essay) useVersions.setState({ dialog: { target, found } });
}

export function closeVersions(): void {
  useVersions.setState({ dialog: null });
}

/** Whether a text of the essay on show has older ones; asked whenever it is at rest and saved. */
export function useHasVersions(target: AnnotationId | null, resting: boolean): boolean {
  const [has, setHas] = useState(false);
  const asks = useSaving((state) => state.save.kind === 'saved') && resting;
  // Another window may write it over, which saves nothing here.
  const present = useNotes(({ notebook }) => textIn(notebook, target));
  useEffect(() => {
    const essay = essayOfNotes();
    if (!asks || essay === null) return undefined;
    let isStale = false;
    void otherVersions(essay, target).then((found) => {
      if (!isStale) setHas(found.ok && found.value.length > 0);
    });
    return () => {
      isStale = true;
    };
  }, [asks, target, present]);
  return has;
}

/** The versions that say something else than the present text. */
async function otherVersions(
  essay: EssayId,
  target: AnnotationId | null,
): Promise<Result<readonly Version[]>> {
  const answer = await bridge
    .request('past.versions', { essay, target })
    .catch(() => failure({ kind: 'unexpected' as const }));
  if (!answer.ok) return answer;
  const present = presentText(target);
  return success(answer.value.filter(({ text }) => text !== present));
}

function presentText(target: AnnotationId | null): string | null {
  return textIn(useNotes.getState().notebook, target);
}

function textIn(notebook: Notebook, target: AnnotationId | null): string | null {
  return target === null ? notebook.reflection : (find(notebook, target)?.comment ?? null);
}

/**
 * Puts an older text in the place of the present one, as a step of its own. The toast takes it back in
 * the essay it was done in, whichever is on show by then.
 */
export function restoreVersion({ target, text }: Version): void {
  const essay = essayOfNotes();
  const before = presentText(target);
  if (essay === null || before === null) return;
  const annotation = target === null ? null : find(useNotes.getState().notebook, target);
  const write = (wanted: string) => {
    if (annotation === null) restoreReflection(essay, wanted);
    else restoreComment(essay, annotation, wanted);
  };
  write(text);
  closeVersions();
  const { versions, marking } = currentWords();
  toast(versions.restored, { label: marking.undo, offers: 'undo', run: () => write(before) });
}

/** `then`: the annotation as it was when the version was chosen. */
function restoreComment(essay: EssayId, then: Annotation, text: string): void {
  const here = essayOfNotes() === essay ? find(useNotes.getState().notebook, then.id) : then;
  if (here !== null) restore(essay, [commented(here, text, new Date().toISOString())]);
}
