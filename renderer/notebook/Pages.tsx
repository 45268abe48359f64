import { useEffect, useMemo, useState } from 'react';
import { failureSentence } from '../../core/words/failure-sentence';
import { useWords } from '../i18n/use-words';
import type { NoteRef } from '../state/chosen-notes';
import { listInOrder } from '../state/listing-store';
import type { NotedEssay } from '../state/noted-essays';
import { useNotes } from '../state/notes-store';
import { useSettings } from '../state/settings-store';
import { useShelf } from '../state/shelf-store';
import { Filters } from './Filters';
import styles from './notebook.module.css';
import { Notes } from './Notes';
import { Reflection } from './Reflection';
import type { Row } from './rows';
import { KeptRows } from './rows';
import { SelectionBar } from './SelectionBar';
import { useGroups } from './use-groups';
import { refOf } from './use-list-keys';

/** What the notebook holds: filters, 我的心得 of the one essay, the notes, and what to do with those chosen. */
export function Pages({ essays }: { readonly essays: readonly NotedEssay[] }) {
  const words = useWords();
  const scope = useSettings(({ settings }) => settings.notebookScope);
  const locked = useNotes((state) => state.locked);
  const groups = useGroups(essays);
  const [kept] = useState(() => new KeptRows());
  const list = useMemo(() => kept.of(groups), [kept, groups]);
  const { rows } = list;
  useEffect(() => {
    listInOrder(scope === 'essay' ? null : () => walkedIn(rows), () => shownIn(rows));
  }, [scope, rows]);
  const isEmpty = essays.every(({ placement: { placed, orphans } }) => {
    return placed.length + orphans.length === 0;
  });

  if (scope === 'essay' && locked !== null) {
    return <p className={styles['line']}>{failureSentence(locked, words)}</p>;
  }
  return (
    <>
      {!isEmpty && <Filters essays={essays} />}
      <div className={styles['pages']}>
        {/* One box whatever it holds: the list below looks how high it is. */}
        <div>{scope === 'essay' ? <Reflection /> : <Gathering />}</div>
        {isEmpty ? <Nothing /> : <Notes list={list} />}
      </div>
      <SelectionBar rows={rows} />
    </>
  );
}

/** The notes that ] and [ come to, each once. */
function walkedIn(rows: readonly Row[]): readonly NoteRef[] {
  return rows.flatMap((row) => {
    const isReached = row.kind === 'note' && !row.listed.again && 'start' in row.listed.note;
    return (isReached ? refOf(row) : null) ?? [];
  });
}

/** The notes of the list, each once. */
function shownIn(rows: readonly Row[]): readonly NoteRef[] {
  return rows.flatMap((row) =>
    row.kind === 'note' && !row.listed.again ? (refOf(row) ?? []) : [],
  );
}

/** How far the notes of other essays have come, where they are not all there. */
function Gathering() {
  const words = useWords();
  const { isFilling, failure } = useShelf();
  if (failure !== null) {
    return (
      <p className={styles['line']} role="alert">
        {failureSentence(failure, words)}
      </p>
    );
  }
  return isFilling ? <p className={styles['line']}>{words.notebook.gathering}</p> : null;
}

function Nothing() {
  const { notebook } = useWords();
  const scope = useSettings(({ settings }) => settings.notebookScope);
  const isFilling = useShelf((state) => state.isFilling);
  if (isFilling) return null;
  const sentence = scope === 'essay' ? notebook.empty : notebook.emptyScope;
  return <p className={styles['line']}>{sentence}</p>;
}
