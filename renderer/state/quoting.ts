import { longestComment } from '../../core/annotation/annotation';
import { excerptsOf, keptExcerpt, shownBy } from '../../core/annotation/excerpts';
import { quotedParagraph } from '../../core/annotation/quoted';
import { quotationText, referenceTo, withPiece } from '../../core/annotation/quotation';
import type { Thread } from '../../core/annotation/thread';
import type { AnnotationId } from '../../core/ids';
import { jumpTo } from './jump-store';
import { toast } from './message-store';
import { activate, change, threadOf, useNotes } from './notes-store';
import { isNotebookOpen, leaveOverlay, setNotebook } from './panel-store';
import { useProgress } from './progress-store';
import type { OpenEssay } from './reading-store';
import { openEssay } from './reading-store';
import { finishReflecting } from './reflection';
import { currentWords, useSettings } from './settings-store';

/** Quotes the active annotation in 我的心得. */
export function quoteActive(): void {
  const { active } = useNotes.getState();
  if (active === null) toast(currentWords().quoting.noMark);
  else quote([active]);
}

/**
 * Quotes annotations' passages in 我的心得, each with what was written on it as words of one's own
 * below; at an offset between two pieces of that text, else behind all of it. One step of undo.
 */
export function quote(ids: readonly AnnotationId[], at?: number): void {
  const open = openEssay();
  const threads = ids.flatMap((id) => threadOf(id) ?? []);
  if (open === null || threads.length === 0 || useNotes.getState().locked !== null) return;
  finishReflecting();
  const { reflection } = useNotes.getState().notebook;
  const text = withPiece(reflection, threads.map((one) => quoted(open, one)).join('\n\n'), at);
  const { quoting, card, notebook } = currentWords();
  const over = text.length - longestComment;
  if (over > 0) {
    toast(card.tooLong(notebook.reflection, longestComment, over));
    return;
  }
  change([{ kind: 'reflect', text }]);
  const show = { label: quoting.show, offers: 'notebook', run: () => setNotebook(true) } as const;
  toast(quoting.quoted, isNotebookOpen() ? null : show);
}

/** What stands in 我的心得 of an annotation. */
function quoted({ essay }: OpenEssay, { annotation, followUps }: Thread): string {
  const { standardPunctuation } = useSettings.getState().settings;
  const { notebook, placement } = useNotes.getState();
  const { placed } = placement;
  const ids = notebook.annotations.map(({ id }) => id);
  const there = placed.find((one) => one.annotation.id === annotation.id);
  const words =
    there === undefined
      ? keptExcerpt(annotation, shownBy(standardPunctuation))
      : excerptsOf(essay.blocks, standardPunctuation)(there);
  const passage = annotation.kind === 'paragraph' ? quotedParagraph(words) : words;
  const said = [annotation, ...followUps].map(({ comment }) => comment.trim());
  const pieces = [
    quotationText({ quote: passage, reference: referenceTo(annotation.id, ids) }),
    ...said,
  ];
  return pieces.filter((piece) => piece !== '').join('\n\n');
}

/** Goes to a passage that 我的心得 quotes; the way back is that of any jump. */
export function goToQuoted(id: AnnotationId): void {
  const there = useNotes.getState().placement.placed.find(({ annotation }) => annotation.id === id);
  if (there === undefined) return;
  activate(id);
  jumpTo(there.start, 'third', useProgress.getState().here);
  leaveOverlay();
}
