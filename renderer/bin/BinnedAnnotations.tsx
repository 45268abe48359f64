import { useRef, useState } from 'react';
import { failureSentence } from '../../core/words/failure-sentence';
import type { BinnedNote } from '../../preload/answers';
import { useWords } from '../i18n/use-words';
import { purgeBinned, useBinned } from '../state/binned-store';
import button from '../ui/button.module.css';
import { Confirm } from '../ui/Confirm';
import { BinnedAnnotation } from './BinnedAnnotation';
import listing from './bin-list.module.css';

/** 标注 in 回收站: the removed annotations of all essays, the newest first. */
export function BinnedAnnotations() {
  const words = useWords();
  const { binned } = words;
  const found = useBinned((state) => state.found);
  const restored = useBinned((state) => state.restored);
  const [asked, setAsked] = useState<readonly BinnedNote[] | null>(null);
  const list = useRef<HTMLDivElement>(null);

  if (found === null) return <p className={listing['instead']}>{words.app.opening}</p>;
  if (!found.ok)
    return <p className={listing['instead']}>{failureSentence(found.failure, words)}</p>;
  const notes = found.value;
  const left = notes.filter(({ annotation }) => !restored.has(annotation.id));
  // The button that asked is gone with its annotation: the focus must not be lost.
  const purge = (gone: readonly BinnedNote[]) =>
    void purgeBinned(gone).then(() => list.current?.focus());
  return (
    <div ref={list} className={listing['place']} tabIndex={-1}>
      {notes.length === 0 ? (
        <p className={listing['instead']}>{binned.none}</p>
      ) : (
        <>
          <div className={listing['head']}>
            <p>{binned.hint}</p>
            <button
              type="button"
              className={button['quiet']}
              disabled={left.length === 0}
              onClick={() => setAsked(left)}
            >
              {binned.empty}
            </button>
          </div>
          <ul className={listing['list']} aria-label={binned.title}>
            {notes.map((note) => (
              <BinnedAnnotation
                key={note.annotation.id}
                note={note}
                restored={restored.has(note.annotation.id)}
                onPurge={() => setAsked([note])}
              />
            ))}
          </ul>
        </>
      )}
      <Confirm
        open={asked !== null}
        question={binned.purgeQuestion(asked?.length ?? 1)}
        sentence={binned.purgeSentence}
        verb={binned.purge}
        onConfirm={() => purge(asked ?? [])}
        onClose={() => setAsked(null)}
      />
    </div>
  );
}
