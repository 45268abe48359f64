import type { KeyboardEvent } from 'react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { longestComment } from '../../core/annotation/annotation';
import type { TextRange } from '../../core/document/text-range';
import { useWords } from '../i18n/use-words';
import { beginComposing, endComposing } from '../state/composing';
import { toast } from '../state/message-store';
import { tooManyFor } from './room-in-field';
import styles from './words-field.module.css';

interface Props {
  /** What stands written. A change from outside, such as undo, is taken in unless letters are being composed. */
  readonly text: string;
  readonly label: string;
  readonly placeholder: string;
  /** Selects this (UTF-16), of a shorter text what it has, as soon as the field is there and when it changes. */
  readonly opening?: TextRange;
  readonly onType: (text: string) => void;
  /** Esc (`isLeft`) or Ctrl/Cmd+Enter; what was typed has been told. */
  readonly onFinish: (isLeft: boolean) => void;
}

/**
 * Where the reader's own words are written, in Kai. Typing never sets its text, so that an input
 * method's composition is never disturbed; unfinished composition is not taken for text.
 */
export function WordsField({ text, label, placeholder, opening, onType, onFinish }: Props) {
  const { card } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  /** What takes the letters being composed for text; null while none are. */
  const composing = useRef<(() => void) | null>(null);
  const beside = useRef(0);

  useLayoutEffect(() => {
    const area = field.current;
    if (area === null || composing.current !== null) return;
    if (area.value !== text) area.value = text;
    grow(area);
  }, [text]);

  useLayoutEffect(() => {
    const area = field.current;
    if (area === null || opening === undefined) return;
    area.focus({ preventScroll: true });
    const { length } = area.value;
    area.setSelectionRange(Math.min(opening.start, length), Math.min(opening.end, length));
  }, [opening]);

  // React's own onBeforeInput does not tell a paste from a key.
  useEffect(() => {
    const area = field.current;
    const refuse = (event: InputEvent): void => {
      if (area === null || event.isComposing || event.data === null) return;
      const over = tooManyFor(area, event.data);
      if (over === 0) return;
      // Whole or not at all: half a paste is missed only when the rest is gone.
      event.preventDefault();
      const say = event.inputType === 'insertFromPaste' ? card.pasteTooLong : card.tooLong;
      toast(say(label, longestComment, over));
    };
    area?.addEventListener('beforeinput', refuse);
    return () => area?.removeEventListener('beforeinput', refuse);
  }, [card, label]);

  useEffect(
    () => () => {
      if (composing.current !== null) endComposing(composing.current);
    },
    [],
  );

  const take = () => {
    if (field.current !== null) onType(field.current.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const isLeft = event.key === 'Escape';
    const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!isLeft && !isDone) return;
    event.preventDefault();
    event.stopPropagation();
    take();
    onFinish(isLeft);
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
      onCompositionStart={(event) => {
        const area = event.currentTarget;
        beside.current = area.value.length - (area.selectionEnd - area.selectionStart);
        composing.current = take;
        beginComposing(take);
      }}
      onCompositionEnd={(event) => {
        if (composing.current !== null) endComposing(composing.current);
        composing.current = null;
        take();
        // A composition cannot be refused: Chromium cuts it off at the field's end.
        const over = beside.current + event.data.length - longestComment;
        if (over > 0) toast(card.cutOff(label, longestComment, over));
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
