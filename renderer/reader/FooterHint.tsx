import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import type { Hint } from '../../core/settings';
import { useWords } from '../i18n/use-words';
import { closeHint, offerHint, useHint } from '../state/hints-store';
import { useNotes } from '../state/notes-store';
import { useNotebookOpen } from '../state/panel-store';
import { focusText } from '../state/regions';
import { useSelection } from '../state/selection-store';
import { isAnyWritten } from '../state/placed-index';
import { useSettings } from '../state/settings-store';
import { usePage } from '../text/page-store';
import { useShownFor } from '../ui/use-shown-for';
import styles from './footer.module.css';

/** ms that a hint keeps the place of the section's name while nobody is at it. */
const shownFor = 10_000;

/** A hint in the footer, where it covers nothing and moves nothing; else what stands there. */
export function FooterHint({ children }: { readonly children: ReactNode }) {
  const hint = useHint((state) => state.hint);
  useMarkingHint();
  useRailHint();
  return hint === null ? children : <HintShown key={hint} hint={hint} />;
}

function HintShown({ hint }: { readonly hint: Hint }) {
  const { hints } = useWords();
  const heard = useShownFor(shownFor, () => closeHint(hint));
  return (
    <span className={styles['hint']} {...heard}>
      <span className={styles['hinted']}>{hints[hint]}</span>
      <button
        type="button"
        className={styles['close']}
        onClick={() => {
          closeHint(hint);
          focusText();
        }}
      >
        {hints.close}
      </button>
    </span>
  );
}

/** With the first words that are selected, until something is marked. */
function useMarkingHint(): void {
  const isSelected = useSelection((state) => state.settled && state.range !== null);
  const locked = useNotes((state) => state.locked !== null);
  const count = useNotes((state) => state.notebook.annotations.length);
  const counted = useRef(count);
  useEffect(() => {
    if (isSelected && !locked) offerHint('marking');
  }, [isSelected, locked]);
  useEffect(() => {
    if (count > counted.current) closeHint('marking');
    counted.current = count;
  }, [count]);
}

/** Where the window leaves comments no margin, until it does. */
function useRailHint(): void {
  const isRail = usePage(({ mode }) => mode === 'rail');
  const isWanted = useSettings(({ settings }) => settings.marginView === 'open');
  const inNotebook = useNotebookOpen();
  const isWritten = useNotes(({ placement }) => isAnyWritten(placement));
  useEffect(() => {
    if (!isRail) closeHint('rail');
    else if (isWanted && isWritten && !inNotebook) offerHint('rail');
  }, [isRail, isWanted, isWritten, inNotebook]);
}
