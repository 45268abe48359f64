import { keyLabel } from '../../core/keymap';
import type { Annotation } from '../../core/annotation/annotation';
import type { AnnotationEdit } from '../../core/annotation/joint-edit';
import { recoloured, tagged } from '../../core/annotation/marking';
import type { Notebook } from '../../core/annotation/notebook';
import type { Pigment } from '../../core/annotation/pigment';
import { threadsOf } from '../../core/annotation/thread';
import type { AnnotationId, EssayId } from '../../core/ids';
import { failure } from '../../core/result';
import { failureSentence } from '../../core/words/failure-sentence';
import { bridge } from '../bridge';
import type { NoteRef } from './chosen-notes';
import { doTogether, takeJointBack } from './joint-steps';
import { say, toast } from './message-store';
import { now } from './notes-ground';
import { flushNotes } from './saving';
import { currentKeymap, currentWords } from './settings-store';

/** Gives annotations of any essays a colour, in one step of undo. */
export async function recolourMany(notes: readonly NoteRef[], pigment: Pigment): Promise<void> {
  const done = await alterMany(notes, (one, at) => recoloured(one, pigment, at));
  const { notebook, pigments } = currentWords();
  told(done, (n) => notebook.recoloured(n, pigments[pigment]));
}

/** Puts tags on annotations of any essays, in one step of undo. */
export async function tagMany(notes: readonly NoteRef[], tags: readonly string[]): Promise<void> {
  const done = await alterMany(notes, (one, at) =>
    tags.reduce((so, tag) => tagged(so, tag, at), one),
  );
  const { notebook, notes: words } = currentWords();
  told(done, (n) => notebook.tagged(n, tags.map(words.tag).join(' ')));
}

/**
 * Removes annotations of any essays with what follows them, in one step of undo. Before many go a
 * backup is made; where that fails, none goes. Gives whether any did.
 */
export async function deleteMany(notes: readonly NoteRef[]): Promise<boolean> {
  const words = currentWords();
  if (notes.length > 1) {
    await flushNotes();
    const kept = await bridge
      .request('backups.before-deleting', undefined)
      .catch(() => failure({ kind: 'unexpected' as const }));
    if (!kept.ok) {
      toast(failureSentence(kept.failure, words), null, 'error');
      return false;
    }
  }
  const done = await editMany(notes, ({ annotations }, ids) =>
    threadsOf(annotations)
      .filter(({ annotation }) => ids.has(annotation.id))
      .flatMap(({ annotation, followUps }) => [annotation, ...followUps])
      .map((before) => ({ before, after: null })),
  );
  told(done, words.marking.deleted);
  if (done.step !== null) {
    say(words.marking.deletedSpoken(done.notes, keyLabel('undo', currentKeymap())));
  }
  return done.step !== null;
}

interface Done extends Awaited<ReturnType<typeof doTogether>> {
  /** How many of the notes were changed. */
  readonly notes: number;
}

function alterMany(
  notes: readonly NoteRef[],
  alter: (annotation: Annotation, at: string) => Annotation,
): Promise<Done> {
  const at = now();
  return editMany(notes, ({ annotations }, ids) =>
    annotations.flatMap((before): readonly AnnotationEdit[] => {
      const after = ids.has(before.id) ? alter(before, at) : before;
      return after === before ? [] : [{ before, after }];
    }),
  );
}

async function editMany(
  notes: readonly NoteRef[],
  edit: (notebook: Notebook, ids: ReadonlySet<AnnotationId>) => readonly AnnotationEdit[],
): Promise<Done> {
  const byEssay = new Map<EssayId, Set<AnnotationId>>();
  for (const { essay, id } of notes) {
    byEssay.set(essay, (byEssay.get(essay) ?? new Set<AnnotationId>()).add(id));
  }
  let count = 0;
  const together = await doTogether([...byEssay.keys()], (essay, notebook) => {
    const ids = byEssay.get(essay) ?? new Set();
    const edits = edit(notebook, ids);
    count += edits.filter(({ before }) => before !== null && ids.has(before.id)).length;
    return edits;
  });
  return { ...together, notes: count };
}

function told({ step, isPartial, notes }: Done, sentence: (notes: number) => string): void {
  const { notebook, marking } = currentWords();
  const rest = isPartial ? [notebook.someLocked] : [];
  if (step === null) {
    toast(rest[0] ?? notebook.unchanged);
    return;
  }
  toast([sentence(notes), ...rest].join(notebook.sentenceJoin), {
    label: marking.undo,
    offers: 'undo',
    run: () => void takeJointBack(step),
  });
}
