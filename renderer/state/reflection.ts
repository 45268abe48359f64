import { mergedReflection } from '../../core/annotation/merged-reflection';
import type { EssayId } from '../../core/ids';
import { change, endGroup, essayOfNotes, reflecting, useNotes } from './notes-store';
import { putBack } from './removed-notes';

/** Takes in 我的心得 as typed so far; a run of letters is one step of undo. */
export function typeReflection(text: string): void {
  change([{ kind: 'reflect', text }], reflecting);
}

/** Ends writing 我的心得 for now: what is typed goes to disk at once; white space only becomes none. */
export function finishReflecting(): void {
  const { notebook, reflectionElsewhere } = useNotes.getState();
  const text = notebook.reflection;
  if (text.trim() === '') typeReflection('');
  if (reflectionElsewhere !== null) {
    const own = { text, seq: 1 };
    const joined = mergedReflection(own, { text: reflectionElsewhere, seq: 0 }, null);
    // Too long for one: the other one stays among the earlier versions, as whatever is written over.
    typeReflection(joined ?? text);
    useNotes.setState({ reflectionElsewhere: null });
  }
  endGroup();
}

/** Brings an older text of 我的心得 back: not in one step with what was typed last, nor with what comes. */
export function restoreReflection(essay: EssayId, text: string): void {
  if (essayOfNotes() === essay) finishReflecting();
  putBack(essay, [{ kind: 'reflect', text }]);
}
