import { useState } from 'react';
import { entryOf, placeOf } from '../../core/library/catalog';
import { titleOf } from '../../core/library/own-details';
import type { EssayId } from '../../core/ids';
import type { Failure } from '../../core/result';
import { failureSentence } from '../../core/words/failure-sentence';
import { useWords } from '../i18n/use-words';
import { useLibrary } from '../state/library-store';
import { setNotebook, useNotebookOpen } from '../state/panel-store';
import { focusReading } from '../state/regions';
import { removeEssays, restoreBundled } from '../state/removal';
import { useShownText } from '../state/use-shown-text';
import buttons from '../ui/button.module.css';
import { Trouble } from '../ui/Trouble';

interface UnreadableEssayProps {
  readonly id: EssayId;
  readonly failure: Failure;
}

/**
 * In place of an essay whose text cannot be had: what happened, and the ways on. Its notes stand in the
 * notebook. One that a newer Meipi wrote is left to that: it is neither brought back nor removed.
 */
export function UnreadableEssay({ id, failure }: UnreadableEssayProps) {
  const words = useWords();
  const { app, library } = words;
  const catalog = useLibrary((state) => state.catalog);
  const notebookOpen = useNotebookOpen();
  const shown = useShownText();
  const [busy, setBusy] = useState(false);
  const entry = entryOf(catalog, id);
  const title = shown(entry === null ? app.name : titleOf(entry));
  const isDamaged = failure.kind === 'essay-damaged';
  const isBundled = placeOf(catalog, id)?.collection.bundled === true;
  const act = (step: () => Promise<void>) => {
    setBusy(true);
    void step()
      .then(focusReading)
      .finally(() => setBusy(false));
  };
  return (
    <Trouble title={title} sentence={failureSentence(failure, words)}>
      {isDamaged && isBundled && (
        <button
          type="button"
          className={`${buttons['solid']} ${buttons['primary']}`}
          disabled={busy}
          onClick={() => act(restoreBundled)}
        >
          {library.restoreBundled}
        </button>
      )}
      {!notebookOpen && (
        <button type="button" className={buttons['solid']} onClick={() => setNotebook(true)}>
          {app.notebook}
        </button>
      )}
      {isDamaged && !isBundled && (
        <button
          type="button"
          className={buttons['solid']}
          disabled={busy}
          onClick={() => act(() => removeEssays([id], library.removed(title)))}
        >
          {library.removeDamaged}
        </button>
      )}
    </Trouble>
  );
}
