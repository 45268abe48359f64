import { Dialog } from '@base-ui/react/dialog';
import { useEffect, useState } from 'react';
import { characters } from '../../core/document/essay';
import { isTitleLike } from '../../core/import/title';
import { useWords } from '../i18n/use-words';
import { importPasted } from '../state/imports';
import { holdPasted, useImports } from '../state/imports-store';
import { textField } from '../state/text-field';
import buttons from '../ui/button.module.css';
import { Modal } from '../ui/Modal';
import { TextField } from '../ui/TextField';
import styles from './paste-dialog.module.css';

/** Longest title, in UTF-16 units, and most of a text that can be pasted. */
const longestTitle = 200;
const longestText = 20_000_000;

/** A text pasted beside every field is asked about: it becomes an essay under the title it gets here. */
export function PasteDialog() {
  const pasted = useImports((state) => state.pasted);
  const { imports } = useWords();
  usePaste();
  return (
    <Modal
      open={pasted !== null}
      title={imports.pasteTitle}
      className={styles['dialog']}
      focus="input"
      onClose={() => holdPasted(null)}
    >
      {pasted !== null && <Pasted text={pasted} />}
    </Modal>
  );
}

function Pasted({ text }: { readonly text: string }) {
  const {
    export: { cancel },
    imports,
  } = useWords();
  const [title, setTitle] = useState(() => firstTitle(text));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        importPasted(title.trim(), text);
      }}
    >
      <div className={styles['content']}>
        <TextField
          label={imports.pasteField}
          value={title}
          most={longestTitle}
          onChange={setTitle}
        />
        <p className={styles['text']} lang="zh-CN">
          {text.slice(0, 2000)}
        </p>
        <footer className={styles['footer']}>
          <span className={styles['length']}>{imports.pasteLength(characters(text))}</span>
          <Dialog.Close className={buttons['solid']}>{cancel}</Dialog.Close>
          <button type="submit" className={`${buttons['solid']} ${buttons['primary']}`}>
            {imports.pasteVerb}
          </button>
        </footer>
      </div>
    </form>
  );
}

/** The first line, where it can be a title. */
function firstTitle(text: string): string {
  const first = text.trimStart().split('\n', 1)[0]?.trim() ?? '';
  return isTitleLike(first) ? first : '';
}

/** Holds what is pasted beside every field, and behind no dialog. */
function usePaste(): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      if (event.target instanceof Element && event.target.closest(textField) !== null) return;
      if (document.querySelector('[aria-modal="true"]') !== null) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() === '') return;
      event.preventDefault();
      holdPasted(text.slice(0, longestText));
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, []);
}
