import type { RefObject } from 'react';
import { useEffect, useMemo, useRef } from 'react';
import type { EssayId } from '../../core/ids';
import { sawArrived, useArrived } from '../state/arrived-store';
import { useLibrary } from '../state/library-store';
import type { RovingRow } from '../ui/use-roving-row';
import type { Row } from './rows';
import { essayOf } from './rows';

/** ms that what has come in is marked. */
const markedFor = 3000;

/** ms after the last scroll or letter until the list is no longer in the reader's hands. */
const rest = 1000;

interface Place {
  readonly rows: readonly Row[];
  readonly list: RefObject<HTMLElement | null>;
  readonly roving: RovingRow;
  /** Brings a row into view. */
  readonly show: (index: number, gently?: boolean) => void;
}

/**
 * Brings the first essay that has come into the library into view, where Tab finds it, unless the reader is
 * scrolling or typing there just then. Answers the essays to be marked as new for a moment.
 */
export function useArrivedRows({ rows, list, roving, show }: Place): ReadonlySet<EssayId> {
  const { files, essays } = useArrived();
  const collections = useLibrary(({ catalog }) => catalog.collections);
  const arrived = useMemo(() => {
    const came = collections.filter(({ id }) => files.has(id));
    return new Set([...came.flatMap((file) => file.essays), ...essays]);
  }, [collections, files, essays]);
  const isInUse = useHandled(list);
  const first = useMemo(() => firstOf(rows, arrived), [rows, arrived]);
  const isThere = first >= 0;
  useEffect(() => {
    if (!isThere) return undefined;
    if (!isInUse()) show(first, true);
    if (list.current?.contains(document.activeElement) !== true) roving.at(first);
    const timer = setTimeout(sawArrived, markedFor);
    return () => clearTimeout(timer);
    // Once for what has come, wherever its rows go meanwhile.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isThere, files, essays]);
  return arrived;
}

/** The first row of these essays, or of a closed group with one of them; -1 for none. */
function firstOf(rows: readonly Row[], arrived: ReadonlySet<EssayId>): number {
  if (arrived.size === 0) return -1;
  return rows.findIndex((row) => {
    const essay = essayOf(row);
    if (row.kind === 'group')
      return !row.open && row.group.essays.some(({ entry }) => arrived.has(entry.id));
    return essay !== null && arrived.has(essay);
  });
}

/** What a list in the reader's hands hears. */
const handling = ['wheel', 'scroll', 'input'] as const;

/** Tells whether the reader has just scrolled the list, or typed in the field above it. */
function useHandled(list: RefObject<HTMLElement | null>): () => boolean {
  const last = useRef(-Infinity);
  useEffect(() => {
    const around = list.current?.closest('nav');
    const note = ({ timeStamp }: Event) => {
      last.current = timeStamp;
    };
    for (const kind of handling) around?.addEventListener(kind, note, { capture: true });
    return () => {
      for (const kind of handling) around?.removeEventListener(kind, note, { capture: true });
    };
  }, [list]);
  return () => performance.now() - last.current < rest;
}
