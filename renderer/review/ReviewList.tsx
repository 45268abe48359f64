import type { KeyboardEvent } from 'react';
import type { Thread } from '../../core/annotation/thread';
import { languageOf } from '../../core/document/language';
import { useWords } from '../i18n/use-words';
import { accept, beginAttaching, isPlaced, leaveOut, lookAt } from '../state/review-store';
import { useShownText } from '../state/use-shown-text';
import { rove } from '../ui/rove';
import styles from './review-list.module.css';

interface Props {
  readonly waiting: readonly Thread[];
  readonly chosen: Thread;
}

/** The notes that wait. Arrow keys walk through them; Enter, R and Delete decide. */
export function ReviewList({ waiting, chosen }: Props) {
  const { review, pigments } = useWords();
  const shown = useShownText();
  return (
    <ul className={styles['list']} aria-label={review.list} onKeyDown={rove}>
      {waiting.map((thread) => {
        const { id, pigment, target } = thread.annotation;
        const isChosen = thread === chosen;
        return (
          <li key={id}>
            <button
              type="button"
              className={styles['note']}
              data-pigment={pigment}
              aria-current={isChosen || undefined}
              aria-keyshortcuts="Enter R Delete"
              tabIndex={isChosen ? 0 : -1}
              data-rove=""
              onClick={() => lookAt(id)}
              onFocus={() => lookAt(id)}
              onKeyDown={(event) => decide(event, thread)}
            >
              <span className={styles['facts']}>
                <b className={styles['name']}>{pigments[pigment]}</b>
                <span>{isPlaced(thread) ? review.moved : review.lost}</span>
              </span>
              <span className={styles['quote']} lang={languageOf([wordsOf(target)])}>
                {shown(wordsOf(target)).slice(0, 60)}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** What a note stood on; of one on a place the words around it. */
function wordsOf({ quote, prefix, suffix }: Thread['annotation']['target']): string {
  return quote === '' ? prefix.slice(-12) + suffix.slice(0, 12) : quote;
}

function decide(event: KeyboardEvent, thread: Thread): void {
  if (event.nativeEvent.isComposing || event.repeat) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const decision = decisionFor(event, isPlaced(thread));
  if (decision === null) return;
  event.preventDefault();
  decision(thread);
}

function decisionFor({ key, code }: KeyboardEvent, isFound: boolean) {
  if (key === 'Enter') return isFound ? accept : beginAttaching;
  if (code === 'KeyR') return beginAttaching;
  return key === 'Delete' || key === 'Backspace' ? leaveOut : null;
}
