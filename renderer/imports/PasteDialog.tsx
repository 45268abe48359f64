import { Dialog } from '@base-ui/react/dialog';
import { useEffect, useRef, useState } from 'react';
import { characters } from '../../core/document/essay';
import { isTitleLike } from '../../core/import/title';
import { useWords } from '../i18n/use-words';
import { importPasted } from '../state/imports';
import { holdPasted, useImports } from '../state/imports-store';
import { textField } from '../state/text-field';
import buttons from '../ui/button.module.css';
import { DialogHeader } from '../ui/DialogHeader';
import { TextField } from '../ui/TextField';
import styles from './paste-dialog.module.css';

/** Longest title, in UTF-16 units, and most of a text that can be pasted. */
const longestTitle = 200;
const longestText = 20_000_000;

/** A text pasted beside every field is asked about: it becomes an essay under the title it gets here. */
export function PasteDialog() {
  const pasted = useImports((state) => state.pasted);
  const popup = useRef<HTMLDivElement>(null);
  usePaste();
  return (
    <Dialog.Root
      open={pasted !== null}
      onOpenChange={(open) => (open ? undefined : holdPasted(null))}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={styles['scrim']} />
        <Dialog.Popup
          ref={popup}
          className={styles['dialog']}
          aria-modal="true"
          initialFocus={() => popup.current?.querySelector('input') ?? true}
        >
          {pasted !== null && <Pasted text={pasted} />}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
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
      <DialogHeader title={imports.pasteTitle} />
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
