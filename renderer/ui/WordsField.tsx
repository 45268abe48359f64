import type { KeyboardEvent } from 'react';
import { useLayoutEffect, useRef } from 'react';
import { longestComment } from '../../core/annotation/annotation';
import styles from './words-field.module.css';

interface Props {
  /** What stands written. A change from outside, such as undo, is taken in unless letters are being composed. */
  readonly text: string;
  readonly label: string;
  readonly placeholder: string;
  /** Puts the caret behind the text as soon as the field is there. */
  readonly opening?: boolean;
  readonly onType: (text: string) => void;
  /** Esc or Ctrl/Cmd+Enter; what was typed has been told. */
  readonly onFinish: () => void;
}

/**
 * Where the reader's own words are written, in Kai. Typing never sets its text, so that an input
 * method's composition is never disturbed; unfinished composition is not taken for text.
 */
export function WordsField({ text, label, placeholder, opening, onType, onFinish }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const composing = useRef(false);

  useLayoutEffect(() => {
    const area = field.current;
    if (area === null || composing.current) return;
    if (area.value !== text) area.value = text;
    grow(area);
  }, [text]);

  useLayoutEffect(() => {
    const area = field.current;
    if (area === null || opening !== true) return;
    area.focus({ preventScroll: true });
    area.setSelectionRange(area.value.length, area.value.length);
  }, [opening]);

  const take = () => {
    if (field.current !== null) onType(field.current.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const finish =
      event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (!finish) return;
    event.preventDefault();
    event.stopPropagation();
    take();
    onFinish();
  };

  return (
    <textarea
      ref={field}
      className={styles['field']}
      lang="zh-CN"
      rows={2}
      maxLength={longestComment}
      defaultValue={text}
      placeholder={placeholder}
      aria-label={label}
      onInput={(event) => {
        grow(event.currentTarget);
        if (event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing) return;
        take();
      }}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={() => {
        composing.current = false;
        take();
      }}
      onKeyDown={onKeyDown}
    />
  );
}

/** Where this is known the field grows by itself; the oldest Chromium we run on does not know it. */
const growsByItself = CSS.supports('field-sizing', 'content');

/** Makes the field as high as its text. */
function grow(area: HTMLTextAreaElement): void {
  if (growsByItself) return;
  area.style.blockSize = 'auto';
  area.style.blockSize = `${area.scrollHeight}px`;
}
