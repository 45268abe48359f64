import { Dialog } from '@base-ui/react/dialog';
import { useState } from 'react';
import { withTag, withoutTag } from '../../core/annotation/tags';
import type { LibraryEntry } from '../../core/library/catalog';
import { entryOf } from '../../core/library/catalog';
import { longestDetail } from '../../core/library/own-details';
import { useWords } from '../i18n/use-words';
import { askOfLibrary, useLibraryQuestion } from '../state/library-dialogs';
import { sayOf } from '../state/library-edits';
import { useLibrary } from '../state/library-store';
import buttons from '../ui/button.module.css';
import { Modal } from '../ui/Modal';
import { TagChips } from '../ui/TagChips';
import { TagField } from '../ui/TagField';
import { TextField } from '../ui/TextField';
import styles from './details-dialog.module.css';
import { ReadDays } from './ReadDays';
import { useLibraryTags } from './use-library-tags';

/** What the reader says of an essay: the text stays, and what was recognised is one emptied field away. */
export function DetailsDialog() {
  const { shelving } = useWords();
  const question = useLibraryQuestion((state) => state.question);
  const catalog = useLibrary((state) => state.catalog);
  const entry = question?.kind === 'details' ? entryOf(catalog, question.essay) : null;
  return (
    <Modal
      open={entry !== null}
      title={shelving.editTitle}
      className={styles['dialog']}
      focus="input"
      onClose={close}
    >
      {entry !== null && <Details key={entry.id} entry={entry} />}
    </Modal>
  );
}

function close(): void {
  askOfLibrary(null);
}

function Details({ entry }: { readonly entry: LibraryEntry }) {
  const words = useWords();
  const { shelving, thread } = words;
  const known = useLibraryTags();
  const [said, setSaid] = useState(entry.own);
  const recognised = (text: string | null) =>
    text === null || text === '' ? shelving.unknown : text;
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        const { turn: _, category: __, ...own } = said;
        const title = own.title === entry.title ? null : own.title;
        const author = own.author === entry.author ? null : own.author;
        close();
        void sayOf(entry, { ...own, title, author });
      }}
    >
      <TextField
        label={shelving.title}
        value={said.title ?? entry.title}
        placeholder={recognised(entry.title)}
        most={longestDetail}
        onChange={(title) => setSaid({ ...said, title })}
      />
      <TextField
        label={shelving.author}
        value={said.author ?? entry.author ?? ''}
        placeholder={recognised(entry.author)}
        most={longestDetail}
        onChange={(author) => setSaid({ ...said, author })}
      />
      <TextField
        label={shelving.date}
        value={said.date}
        most={longestDetail}
        onChange={(date) => setSaid({ ...said, date })}
      />
      <TextField
        label={shelving.source}
        value={said.source}
        most={longestDetail}
        onChange={(source) => setSaid({ ...said, source })}
      />
      <div className={styles['tags']} role="group" aria-label={thread.tags}>
        <span className={styles['label']}>{shelving.tags}</span>
        <div className={styles['row']}>
          <TagChips
            tags={said.tags}
            onRemove={(tag) => setSaid({ ...said, tags: withoutTag(said.tags, tag) })}
          />
          <TagField
            own={said.tags}
            known={known}
            onAdd={(tags) =>
              setSaid((before) => ({
                ...before,
                tags: tags.reduce(withTag, before.tags),
              }))
            }
          />
        </div>
      </div>
      <ReadDays essay={entry.id} />
      <footer className={styles['footer']}>
        <span className={styles['hint']}>{shelving.hint}</span>
        <Dialog.Close className={buttons['solid']}>{words.export.cancel}</Dialog.Close>
        <button type="submit" className={`${buttons['solid']} ${buttons['primary']}`}>
          {shelving.done}
        </button>
      </footer>
    </form>
  );
}
