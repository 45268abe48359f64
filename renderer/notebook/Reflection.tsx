import { useState } from 'react';
import { characters } from '../../core/document/essay';
import { useWords } from '../i18n/use-words';
import { useNotes } from '../state/notes-store';
import { finishReflecting, typeReflection } from '../state/reflection';
import { useOverlay } from '../state/panel-store';
import { focusText, regionAttribute } from '../state/regions';
import { textField } from '../state/text-field';
import { openVersions, useHasVersions } from '../state/versions-store';
import { SaveStatus } from '../ui/SaveStatus';
import { WordsField } from '../ui/WordsField';
import styles from './reflection.module.css';

/** 我的心得: what the reader has to say about the whole essay. Always open to writing, saved like a comment. */
export function Reflection() {
  const words = useWords();
  const text = useNotes((state) => state.notebook.reflection);
  const covers = useOverlay();
  const [writing, setWriting] = useState(false);
  const hasVersions = useHasVersions(null, !writing);
  return (
    <section
      className={styles['reflection']}
      aria-label={words.notebook.reflection}
      onFocus={(event) => setWriting(event.target.matches(textField))}
      onBlur={() => {
        setWriting(false);
        if (document.hasFocus()) finishReflecting();
      }}
    >
      <header className={styles['head']}>
        <h3 className={styles['title']}>{words.notebook.reflection}</h3>
        {writing && text !== '' && <SaveStatus />}
        {text !== '' && <span>{words.library.length(characters(text))}</span>}
        {/* Last, so that it does not move under the pointer when writing ends. */}
        {hasVersions && (
          <button
            type="button"
            className={styles['versions']}
            onClick={() => void openVersions(null)}
          >
            {words.versions.title}
          </button>
        )}
      </header>
      <WordsField
        text={text}
        label={words.notebook.reflection}
        placeholder={words.notebook.reflectionPlaceholder}
        onType={typeReflection}
        onFinish={covers ? focusPanel : focusText}
      />
    </section>
  );
}

/** The page is out of reach under the panel: this keeps the focus, and a second Esc leaves it. */
function focusPanel(): void {
  document
    .querySelector<HTMLElement>(`[${regionAttribute}="notebook"]`)
    ?.focus({ preventScroll: true });
}
