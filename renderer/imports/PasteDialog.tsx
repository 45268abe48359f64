import { Dialog } from '@base-ui/react/dialog';
import { useEffect, useState } from 'react';
import { characters } from '../../core/document/essay';
import type { Pasted } from '../../core/import/pasted';
import { firstLine } from '../../core/import/pasted';
import { isTitleLike } from '../../core/import/title';
import { useWords } from '../i18n/use-words';
import { importPasted, takePasted } from '../state/imports';
import { holdPasted, useImports } from '../state/imports-store';
import { textField } from '../state/text-field';
import buttons from '../ui/button.module.css';
import { Modal } from '../ui/Modal';
import { Segmented } from '../ui/Segmented';
import { TextField } from '../ui/TextField';
import styles from './paste-dialog.module.css';

/** Longest title, in UTF-16 units. */
const longestTitle = 200;

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
      {pasted !== null && <PastedText pasted={pasted} />}
    </Modal>
  );
}

function PastedText({ pasted }: { readonly pasted: Pasted }) {
  const {
    export: { cancel },
    imports,
  } = useWords();
  const { text, html } = pasted;
  const [title, setTitle] = useState(() => firstTitle(text));
  const [form, setForm] = useState<'formatted' | 'plain'>('formatted');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        importPasted(title.trim(), form === 'plain' ? { text, html: null } : pasted);
      }}
    >
      <div className={styles['content']}>
        <TextField
          label={imports.pasteField}
          value={title}
          most={longestTitle}
          onChange={setTitle}
        />
        {html !== null && (
          <Segmented
            label={imports.pasteAs}
            value={form}
            options={[
              { value: 'formatted', label: imports.pasteFormatted },
              { value: 'plain', label: imports.pastePlain },
            ]}
            onChange={setForm}
          />
        )}
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
  const first = firstLine(text);
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
      takePasted(text, event.clipboardData?.getData('text/html') ?? '');
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, []);
}
