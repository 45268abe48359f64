import { useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { Annotation } from '../../core/annotation/annotation';
import { useWords } from '../i18n/use-words';
import { finishEditing, typeComment } from '../state/notes-store';
import styles from './card.module.css';

/**
 * Where a comment is written. Its text is never set from outside while it is open, so that an
 * input method's composition is never disturbed; unfinished composition is not taken for text.
 */
export function CommentEditor({ annotation }: { readonly annotation: Annotation }) {
  const words = useWords();
  const field = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    const area = field.current;
    if (area === null) return;
    grow(area);
    area.focus({ preventScroll: true });
    area.setSelectionRange(area.value.length, area.value.length);
  }, []);

  const take = () => {
    if (field.current !== null) typeComment(annotation.id, field.current.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const finish =
      event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (!finish) return;
    event.preventDefault();
    event.stopPropagation();
    take();
    finishEditing();
    focusText();
  };

  return (
    <textarea
      ref={field}
      className={styles['editor']}
      lang="zh-CN"
      rows={2}
      defaultValue={annotation.comment}
      placeholder={words.card.placeholder}
      aria-label={words.marking.comment}
      onInput={(event) => {
        grow(event.currentTarget);
        if (event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing) return;
        take();
      }}
      onCompositionEnd={take}
      onKeyDown={onKeyDown}
    />
  );
}

/** Makes the field as high as its text. (`field-sizing: content` is newer than the oldest Chromium we run on.) */
function grow(area: HTMLTextAreaElement): void {
  area.style.blockSize = 'auto';
  area.style.blockSize = `${area.scrollHeight}px`;
}

/** Gives the focus back to the text. */
function focusText(): void {
  document.querySelector<HTMLElement>('[data-region="text"]')?.focus({ preventScroll: true });
}
