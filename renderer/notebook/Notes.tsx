import { useRef, useState } from 'react';
import { openFilter } from '../../core/annotation/filter';
import { useWords } from '../i18n/use-words';
import { setFilter, setSearching } from '../state/listing-store';
import { useNotes } from '../state/notes-store';
import { rove } from '../ui/rove';
import { useKeptFocus } from '../ui/use-kept-focus';
import { Note } from './Note';
import styles from './notebook.module.css';
import type { ListedNote } from './use-groups';
import { useGroups } from './use-groups';

/** The notes asked for, under their headings. One tab stop; arrow keys walk through them. */
export function Notes() {
  const { notebook } = useWords();
  const groups = useGroups();
  const active = useNotes((state) => state.active);
  const editing = useNotes((state) => state.editing);
  const [focused, setFocused] = useState<ListedNote | null>(null);
  const list = useRef<HTMLDivElement>(null);
  useKeptFocus(list, '[aria-current][data-rove]');

  const all = groups.flatMap((group) => group.notes);
  if (all.length === 0) {
    return (
      <p className={styles['line']}>
        {notebook.noMatch}
        <button type="button" className={styles['clear']} onClick={clear}>
          {notebook.clearFilter}
        </button>
      </p>
    );
  }
  const isActive = ({ thread }: ListedNote) => thread.annotation.id === active;
  const stop =
    all.find((note) => isActive(note) && isSame(note, focused)) ??
    all.find((note) => isActive(note)) ??
    all.find((note) => isSame(note, focused)) ??
    all[0];
  return (
    <div ref={list} onKeyDown={rove}>
      {groups.map(({ key, title, notes }) => (
        <section key={key} aria-label={title}>
          <h3 className={styles['section']} lang="zh-CN">
            {title}
          </h3>
          <ul>
            {notes.map((note) => (
              <Note
                key={note.thread.annotation.id}
                note={note}
                current={isActive(note)}
                editing={!note.again && note.thread.annotation.id === editing}
                tabStop={note === stop}
                onFocus={setFocused}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Whether two are one note in one group, of this list and an earlier one. */
function isSame(note: ListedNote, other: ListedNote | null): boolean {
  return note.thread.annotation.id === other?.thread.annotation.id && note.again === other.again;
}

function clear(): void {
  setFilter(openFilter);
  setSearching(false);
}
