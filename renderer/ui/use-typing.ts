import type { CompositionEvent, InputEvent } from 'react';
import { useEffect, useMemo } from 'react';

/** ms after the last letter until the query runs (ux.md 7.11, 7.12). */
const rest = 120;

interface Typing {
  readonly onInput: (event: InputEvent<HTMLInputElement>) => void;
  readonly onCompositionStart: () => void;
  readonly onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => void;
  /** Whether something was typed that has not run yet. */
  readonly isPending: () => boolean;
  /** Runs what was typed at once; false where there was nothing to run. */
  readonly flush: () => boolean;
  readonly stop: () => void;
}

/** Runs what is typed once the keys rest, and never while a text is being composed. */
export function useTyping(run: (query: string) => void): Typing {
  const typing = useMemo(() => newTyping(run), [run]);
  useEffect(() => typing.stop, [typing]);
  return typing;
}

function newTyping(run: (query: string) => void): Typing {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending: string | null = null;
  let composing = false;
  const stop = () => {
    clearTimeout(timer);
    pending = null;
  };
  const flush = () => {
    if (pending === null || composing) return false;
    const query = pending;
    stop();
    run(query);
    return true;
  };
  const wait = (query: string) => {
    stop();
    pending = query;
    timer = setTimeout(flush, rest);
  };
  return {
    onInput: ({ currentTarget }) => {
      if (!composing) wait(currentTarget.value);
    },
    onCompositionStart: () => {
      stop();
      composing = true;
    },
    onCompositionEnd: ({ currentTarget }) => {
      composing = false;
      wait(currentTarget.value);
    },
    isPending: () => composing || pending !== null,
    flush,
    stop,
  };
}
