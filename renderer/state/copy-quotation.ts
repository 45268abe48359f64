import { excerptsOf, keptExcerpt, shownBy } from '../../core/annotation/excerpts';
import { metadata } from '../../core/document/essay';
import type { SourceStyle } from '../../core/export/quotation-forms';
import { quotationForms } from '../../core/export/quotation-forms';
import type { AnnotationId } from '../../core/ids';
import { entryOf } from '../../core/library/catalog';
import type { TextForms } from './clipboard';
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

/** The words that are selected in the essay, as the page shows them; '' where none are. */
export function selectedWords(): string {
  if (useSelection.getState().range === null) return '';
  return document.getSelection()?.toString().trim() ?? '';
}

/** Copies the selected words with their source. */
export function copySelected(style: SourceStyle): void {
  if (useSelection.getState().range === null) return;
  copyWords(selectedWords(), style);
  unsettle();
}

/** Copies the active annotation's passage with its source. */
export function copyActive(style: SourceStyle): void {
  const { active } = useNotes.getState();
  if (active !== null) copyPassage(active, style);
}

/** Copies an annotation's passage with its source. */
export function copyPassage(id: AnnotationId, style: SourceStyle): void {
  copyWords(passageOf(id), style);
}

/** Copies an annotation's passage as the page shows it. */
export function copyPassageWords(id: AnnotationId): void {
  const plain = passageOf(id);
  if (plain !== '' && copy({ plain })) say(currentWords().marking.copied);
}

/** An annotation's passage as the page shows it, or as it was kept; '' where there is none. */
function passageOf(id: AnnotationId): string {
  const open = openEssay();
  const thread = threadOf(id);
  if (open === null || thread === undefined) return '';
  const { standardPunctuation } = useSettings.getState().settings;
  const { placed } = useNotes.getState().placement;
  const there = placed.find(({ annotation }) => annotation.id === id);
  return there === undefined
    ? keptExcerpt(thread.annotation, shownBy(standardPunctuation))
    : excerptsOf(open.essay.blocks, standardPunctuation)(there);
}

/** Only right after a press of a key or button. */
function copyWords(text: string, style: SourceStyle): void {
  const forms = quoted(text, style);
  if (forms !== null && copy(forms)) say(currentWords().marking.copied);
}

/** Words of the essay on show with their source; null where there are none. */
export function quoted(text: string, style: SourceStyle): TextForms | null {
  const open = openEssay();
  if (open === null || text === '') return null;
  const { catalog } = useLibrary.getState();
  const own = entryOf(catalog, open.essay.id)?.own;
  const source = {
    author: own?.author ?? metadata(open.essay, 'author'),
    title: own?.title ?? open.essay.title,
  };
  return quotationForms(text, source, style, currentWords());
}
