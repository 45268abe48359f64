import { Dialog } from '@base-ui/react/dialog';
import { useState } from 'react';
import { longestCategoryName } from '../../core/library/category';
import { useWords } from '../i18n/use-words';
import { makeCategory, renameCategory } from '../state/categories';
import type { LibraryQuestion } from '../state/library-dialogs';
import { askOfLibrary, useLibraryQuestion } from '../state/library-dialogs';
import buttons from '../ui/button.module.css';
import { Modal } from '../ui/Modal';
import { TextField } from '../ui/TextField';
import styles from './details-dialog.module.css';

type NameQuestion = Exclude<LibraryQuestion, { kind: 'details' }>;

/** The name of a category, new or renamed. */
export function CategoryDialog() {
  const { shelving } = useWords();
  const question = useLibraryQuestion((state) => state.question);
  const asked = question === null || question.kind === 'details' ? null : question;
  const isNew = asked?.kind !== 'rename-category';
  return (
    <Modal
      open={asked !== null}
      title={isNew ? shelving.categoryTitle : shelving.renameTitle}
      className={styles['dialog']}
      focus="input"
      onClose={() => askOfLibrary(null)}
    >
      {asked !== null && <Name asked={asked} />}
    </Modal>
  );
}

function Name({ asked }: { readonly asked: NameQuestion }) {
  const words = useWords();
  const { shelving } = words;
  const [name, setName] = useState(asked.kind === 'rename-category' ? asked.category.name : '');
  const given = name.trim();
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (given === '') return;
        askOfLibrary(null);
        if (asked.kind === 'rename-category') void renameCategory(asked.category, given);
        else void makeCategory(given, asked.parent, asked.essays);
      }}
    >
      <TextField label={shelving.name} value={name} most={longestCategoryName} onChange={setName} />
      <footer className={styles['footer']}>
        <span className={styles['hint']} />
        <Dialog.Close className={buttons['solid']}>{words.export.cancel}</Dialog.Close>
        <button
          type="submit"
          className={`${buttons['solid']} ${buttons['primary']}`}
          disabled={given === ''}
        >
          {asked.kind === 'rename-category' ? shelving.done : shelving.create}
        </button>
      </footer>
    </form>
  );
}
