import { ChevronDown, ChevronUp, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useCallback, useLayoutEffect, useRef } from 'react';
import { longestPattern } from '../../core/search/pattern';
import { useWords } from '../i18n/use-words';
import { foundNowhere, search, stepFind, useFind } from '../state/find-store';
import { IconButton } from '../ui/IconButton';
import { useTyping } from '../ui/use-typing';
import { BelowBar } from './BelowBar';
import { closeAtMatch } from './close-at-match';
import styles from './find-bar.module.css';
import { FindWays } from './FindWays';
import { isUnder } from './is-under';
import { searchOn } from './search-on';
import { useFoundWords } from './use-found-words';
import { useRoomForTitle } from './use-room-for-title';

/** Find in the essay (ux.md 7.11); nothing while it is closed. */
export function FindBar() {
  const open = useFind((state) => state.open);
  return open ? <OpenBar /> : null;
}

function OpenBar() {
  const { find, app } = useWords();
  const none = useFind(foundNowhere);
  const failed = useFind((state) => state.failure !== null);
  const some = useFind((state) => (state.matches ?? []).length > 0 || state.notes.length > 0);
  const turn = useFind((state) => state.turn);
  const field = useRef<HTMLInputElement>(null);
  const bar = useRef<HTMLElement>(null);
  const run = useCallback((query: string) => {
    const frame = bar.current?.getBoundingClientRect();
    void search(query, (match) => frame !== undefined && isUnder(frame, match));
  }, []);
  const typing = useTyping(run);
  const { isPending } = typing;
  useFoundWords();
  useRoomForTitle(bar);

  useLayoutEffect(() => {
    if (field.current === null) return;
    const { query, matches } = useFind.getState();
    if (!isPending()) field.current.value = query;
    field.current.focus({ preventScroll: true });
    field.current.select();
    if (matches === null) run(query);
  }, [turn, isPending, run]);

  const onKeyDown = (event: KeyboardEvent) => {
    // 229: some input methods send the confirming Enter after the composition has ended.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    // The menu's keys are its own, though React has them come through here.
    if (event.target instanceof Node && bar.current?.contains(event.target) !== true) return;
    if (event.key === 'Escape') closeAtMatch();
    else if (event.key === 'Enter' && event.target === field.current) {
      if (!typing.flush()) goOn(event.shiftKey ? -1 : 1);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const again = () => {
    typing.stop();
    run(field.current?.value ?? '');
  };

  return (
    <search
      ref={bar}
      className={styles['bar']}
      role="search"
      aria-label={find.label}
      onKeyDown={onKeyDown}
    >
      <div className={styles['line']}>
        <input
          ref={field}
          className={styles['field']}
          type="text"
          aria-label={find.label}
          placeholder={find.label}
          spellCheck={false}
          autoComplete="off"
          maxLength={longestPattern}
          aria-invalid={none || failed || undefined}
          onInput={typing.onInput}
          onCompositionStart={typing.onCompositionStart}
          onCompositionEnd={typing.onCompositionEnd}
        />
        <Outcome />
        <FindWays field={field} onChosen={again} />
        <IconButton
          of={ChevronUp}
          label={find.previous}
          size={18}
          disabled={!some}
          onClick={() => stepFind(-1)}
        />
        <IconButton
          of={ChevronDown}
          label={find.next}
          size={18}
          disabled={!some}
          onClick={() => stepFind(1)}
        />
        <IconButton of={X} label={app.close} size={18} onClick={closeAtMatch} />
      </div>
      <BelowBar />
    </search>
  );
}

/** To the next match; where there is none anywhere, to the whole library. */
function goOn(by: 1 | -1): void {
  if (foundNowhere(useFind.getState())) searchOn();
  else stepFind(by);
}

/** 「9 / 21」, with what the last step went over; it is said by the live region, once. */
function Outcome() {
  const { find } = useWords();
  const matches = useFind((state) => state.matches);
  const current = useFind((state) => state.current);
  const wrapped = useFind((state) => state.wrapped);
  if (matches === null) return null;
  if (matches.length === 0) return <span className={styles['outcome']}>{find.none}</span>;
  return (
    <span className={styles['outcome']}>
      {wrapped !== null && (
        <span className={styles['wrapped']}>{wrapped === 'start' ? find.atStart : find.atEnd}</span>
      )}
      {find.count(current + 1, matches.length)}
    </span>
  );
}
