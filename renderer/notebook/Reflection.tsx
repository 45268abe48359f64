import { useState } from 'react';
import { hasQuotation, readWords } from '../../core/annotation/quotation';
import { characters } from '../../core/document/essay';
import type { TextRange } from '../../core/document/text-range';
import { useWords } from '../i18n/use-words';
import { useNotes } from '../state/notes-store';
import { finishReflecting, typeReflection } from '../state/reflection';
import { useOverlay } from '../state/panel-store';
import { focusText, regionAttribute } from '../state/regions';
import { textField } from '../state/text-field';
import { openVersions, useHasVersions } from '../state/versions-store';
import { SaveStatus } from '../ui/SaveStatus';
import { useFoundInWords } from '../ui/use-found-in-words';
import { WordsField } from '../ui/WordsField';
import styles from './reflection.module.css';
import { ReflectionText } from './ReflectionText';
import { useQuotationDrop } from './use-quotation-drop';

/**
 * 我的心得: what the reader has to say about the whole essay, saved like a comment. Plain words stand
 * in the field they are written in; with passages quoted among them, or words found that only text at
 * rest can show painted, it opens to be written in.
 */
export function Reflection() {
  const words = useWords();
  const text = useNotes((state) => state.notebook.reflection);
  const locked = useNotes((state) => state.locked !== null);
  const covers = useOverlay();
  const [writing, setWriting] = useState(false);
  /** Where the caret is put as the field opens; null while it is not opened by hand. */
  const [opened, setOpened] = useState<TextRange | null>(null);
  const openAt = (offset: number) => setOpened({ start: offset, end: offset });
  const [isOpen, setOpen] = useState(false);
  const hasVersions = useHasVersions(null, !writing);
  const { dropAt, isOver, handlers } = useQuotationDrop();
  const hasFound = useFoundInWords(null).matches.length > 0;
  const rests = (hasQuotation(text) || hasFound) && !isOpen && opened === null;
  return (
    <section
      className={styles['reflection']}
      aria-label={words.notebook.reflection}
      data-over={isOver || undefined}
      onFocus={(event) => {
        const isField = event.target.matches(textField);
        setWriting(isField);
        if (isField) setOpen(true);
      }}
      onBlur={() => {
        setWriting(false);
        if (!document.hasFocus()) return;
        setOpen(false);
        setOpened(null);
        finishReflecting();
      }}
      {...handlers}
    >
      <header className={styles['head']}>
        <h3 className={styles['title']}>{words.notebook.reflection}</h3>
        {writing && <SaveStatus of={text} />}
        {text !== '' && <span>{words.library.length(characters(readWords(text)))}</span>}
        {rests && !locked && (
          <button
            type="button"
            className={styles['action']}
            aria-label={words.quoting.edit}
            onClick={() => openAt(text.length)}
          >
            {words.card.edit}
          </button>
        )}
        {/* Last, so that it does not move under the pointer when writing ends. */}
        {hasVersions && (
          <button
            type="button"
            className={styles['action']}
            onClick={() => void openVersions(null)}
          >
            {words.versions.title}
          </button>
        )}
      </header>
      {rests ? (
        <ReflectionText text={text} dropAt={dropAt} onWrite={openAt} />
      ) : (
        <WordsField
          text={text}
          label={words.notebook.reflection}
          placeholder={words.notebook.reflectionPlaceholder}
          {...(opened === null ? {} : { opening: opened })}
          onType={typeReflection}
          onFinish={covers ? focusPanel : focusText}
        />
      )}
    </section>
  );
}

/** The page is out of reach under the panel: this keeps the focus, and a second Esc leaves it. */
function focusPanel(): void {
  document
    .querySelector<HTMLElement>(`[${regionAttribute}="notebook"]`)
    ?.focus({ preventScroll: true });
}
