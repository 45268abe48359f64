import { useEffect, useRef } from 'react';
import type { Annotation } from '../../core/annotation/annotation';
import { useWords } from '../i18n/use-words';
import { say } from '../state/message-store';
import { addTags, removeTag } from '../state/alterations';
import { tookTagFocus, useTagWanted } from '../state/tags-store';
import { TagChips } from './TagChips';
import { TagField } from './TagField';
import styles from './tags.module.css';

/** An annotation's tags, with a field for more. */
export function TagEditor({ annotation }: { readonly annotation: Annotation }) {
  const { thread } = useWords();
  const row = useRef<HTMLDivElement>(null);
  const { id, tags } = annotation;
  const wanted = useTagWanted((state) => state.id === id);
  useEffect(() => {
    if (!wanted) return;
    row.current?.querySelector('input')?.focus();
    tookTagFocus();
  }, [wanted]);
  const remove = (tag: string) => {
    removeTag(id, tag);
    say(thread.untagged(tag));
    // The button that had the focus is gone.
    row.current?.querySelector('input')?.focus();
  };
  return (
    <div ref={row} className={styles['row']}>
      <TagChips tags={tags} onRemove={remove} />
      <TagField
        own={tags}
        onAdd={(added) => {
          addTags(id, added);
          say(added.map((tag) => thread.tagged(tag)).join(' '));
        }}
      />
    </div>
  );
}
