import type { KeyboardEvent } from 'react';
import { useId, useRef, useState } from 'react';
import { offeredTags } from '../../core/annotation/known-tags';
import { longestTag, tagsIn } from '../../core/annotation/tags';
import { useWords } from '../i18n/use-words';
import { beginComposing, endComposing } from '../state/composing';
import { loadTags, useKnownTags } from '../state/tags-store';
import styles from './tags.module.css';

interface Props {
  /** The tags that are there already, which are not offered. */
  readonly own: readonly string[];
  /** Never none. */
  readonly onAdd: (tags: readonly string[]) => void;
  /** The tags to choose from; else those in use in notes. */
  readonly known?: readonly string[];
  /** Whether what is offered stands above the field: below there is no room. */
  readonly above?: boolean;
}

/** Where a tag is typed, or chosen from those in use. A comma or 、 ends one, as Enter and leaving do. */
export function TagField({ own, onAdd, known: given, above = false }: Props) {
  const { thread } = useWords();
  const ofNotes = useKnownTags();
  const known = given ?? ofNotes;
  const list = useId();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  /** What takes the letters being composed for a tag; null while none are. */
  const composing = useRef<(() => void) | null>(null);
  const offered = open ? offeredTags(known, own, typed) : [];
  const current = offered[at];

  const reset = () => {
    setTyped('');
    setOpen(false);
    setAt(-1);
  };
  const add = (words: string) => {
    const tags = tagsIn(words);
    if (tags.length > 0) onAdd(tags);
    reset();
  };
  const take = (words: string) => {
    if (/[,，、;；]/u.test(words)) return add(words);
    setTyped(words);
    setOpen(true);
    setAt(-1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        const all = open ? offered.length : offeredTags(known, own, typed).length;
        setOpen(true);
        // -1 is the field itself, between the last tag and the first.
        const step = event.key === 'ArrowDown' ? 1 : -1;
        setAt(((at + 1 + step + all + 1) % (all + 1)) - 1);
        break;
      }
      case 'Enter':
        add(current ?? typed);
        break;
      case 'Escape':
        if (typed === '' && offered.length === 0) return;
        if (offered.length > 0) setOpen(false);
        else reset();
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <span className={styles['field']}>
      <input
        className={styles['input']}
        type="text"
        role="combobox"
        lang="zh-CN"
        value={typed}
        maxLength={longestTag}
        placeholder={thread.addTag}
        aria-label={thread.addTag}
        aria-expanded={offered.length > 0}
        aria-controls={offered.length > 0 ? list : undefined}
        aria-activedescendant={current === undefined ? undefined : `${list}-${at}`}
        aria-autocomplete="list"
        spellCheck={false}
        autoComplete="off"
        onChange={({ currentTarget, nativeEvent }) => {
          const isComposing = nativeEvent instanceof InputEvent && nativeEvent.isComposing;
          if (isComposing) setTyped(currentTarget.value);
          else take(currentTarget.value);
        }}
        onCompositionStart={({ currentTarget }) => {
          composing.current = () => add(currentTarget.value);
          beginComposing(composing.current);
        }}
        onCompositionEnd={({ currentTarget }) => {
          if (composing.current !== null) endComposing(composing.current);
          composing.current = null;
          take(currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onFocus={() => void loadTags()}
        onClick={() => setOpen(true)}
        onBlur={() => add(typed)}
      />
      {offered.length > 0 && (
        <ul
          id={list}
          className={styles['offered']}
          data-above={above || undefined}
          role="listbox"
          aria-label={thread.tags}
        >
          {offered.map((tag, index) => (
            <li
              key={tag}
              id={`${list}-${index}`}
              className={styles['option']}
              role="option"
              aria-selected={index === at}
              // The field keeps the focus.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => add(tag)}
            >
              {thread.tag(tag)}
            </li>
          ))}
        </ul>
      )}
    </span>
  );
}
