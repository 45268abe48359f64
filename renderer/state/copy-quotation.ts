import { excerptsOf, keptExcerpt, shownBy } from '../../core/annotation/excerpts';
import { metadata } from '../../core/document/essay';
import type { SourceStyle } from '../../core/export/quotation-forms';
import { quotationForms } from '../../core/export/quotation-forms';
import type { AnnotationId } from '../../core/ids';
import { entryOf } from '../../core/library/catalog';
import { copy } from './clipboard';
import { useLibrary } from './library-store';
import { say } from './message-store';
import { threadOf, useNotes } from './notes-store';
import { openEssay } from './reading-store';
import { unsettle, useSelection } from './selection-store';
import { currentWords, useSettings } from './settings-store';

/** Copies the selected words, as the page shows them. */
export function copySelectedWords(): void {
  if (document.execCommand('copy')) say(currentWords().marking.copied);
  unsettle();
}

/** Copies the selected words with their source, as the page shows them. */
export function copySelected(style: SourceStyle): void {
  if (useSelection.getState().range === null) return;
  copyWords(document.getSelection()?.toString().trim() ?? '', style);
  unsettle();
}

/** Copies the active annotation's passage with its source. */
export function copyActive(style: SourceStyle): void {
  const { active } = useNotes.getState();
  if (active !== null) copyPassage(active, style);
}

/** Copies an annotation's passage with its source. */
export function copyPassage(id: AnnotationId, style: SourceStyle): void {
  const open = openEssay();
  const thread = threadOf(id);
  if (open === null || thread === undefined) return;
  const { standardPunctuation } = useSettings.getState().settings;
  const { placed } = useNotes.getState().placement;
  const there = placed.find(({ annotation }) => annotation.id === id);
  copyWords(
    there === undefined
      ? keptExcerpt(thread.annotation, shownBy(standardPunctuation))
      : excerptsOf(open.essay.blocks, standardPunctuation)(there),
    style,
  );
}

/** Only right after a press of a key or button. */
function copyWords(text: string, style: SourceStyle): void {
  const open = openEssay();
  if (open === null || text === '') return;
  const words = currentWords();
  const { catalog } = useLibrary.getState();
  const own = entryOf(catalog, open.essay.id)?.own;
  const source = {
    author: own?.author ?? metadata(open.essay, 'author'),
    title: own?.title ?? open.essay.title,
  };
  if (copy(quotationForms(text, source, style, words))) say(words.marking.copied);
}
