import { useEffect } from 'react';
import { useWords } from '../i18n/use-words';
import { threadOf } from '../state/notes-store';
import { attach, cancelAttaching, useReview } from '../state/review-store';
import { textField } from '../state/text-field';
import { useShownText } from '../state/use-shown-text';
import buttons from '../ui/button.module.css';
import styles from './attach-bar.module.css';

/** Longest words of a note that are named in the bar. */
const longest = 24;

/** While the reader selects what a note stands on now: what to do, and the keys for it. */
export function AttachBar() {
  const { review } = useWords();
  const shown = useShownText();
  const { stage, at } = useReview();
  const isOn = stage === 'attaching';
  useEffect(() => {
    if (!isOn) return undefined;
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [isOn]);
  const annotation = isOn && at !== null ? threadOf(at)?.annotation : undefined;
  if (annotation === undefined) return null;
  const { quote } = annotation.target;
  const words = shown(quote).slice(0, longest) + (quote.length > longest ? '……' : '');
  const sentence = quote === '' ? review.attachingPoint : review.attaching(words);
  return (
    <div className={styles['bar']} role="region" aria-label={review.attach}>
      <p role="status">{sentence}</p>
      <button
        type="button"
        className={`${buttons['solid']} ${buttons['primary']}`}
        onMouseDown={(event) => event.preventDefault()}
        onClick={attach}
      >
        {review.attachHere}
      </button>
      <button type="button" className={buttons['solid']} onClick={cancelAttaching}>
        {review.cancel}
      </button>
    </div>
  );
}

/** Enter and Esc mean the note that is put in its place, before anything else in the text. */
function onKeyDown(event: KeyboardEvent): void {
  if (event.isComposing || event.keyCode === 229) return;
  const { target } = event;
  if (!(target instanceof Element) || target.matches(textField)) return;
  const isPressable = target.closest('button, a[href], [role="menu"]') !== null;
  if (event.key === 'Enter' && isPressable) return;
  const decision = { Enter: attach, Escape: cancelAttaching }[event.key];
  if (decision === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  decision();
}
