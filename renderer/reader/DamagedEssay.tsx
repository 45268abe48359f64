import { useState } from 'react';
import { entryOf, placeOf } from '../../core/library/catalog';
import type { EssayId } from '../../core/ids';
import { useWords } from '../i18n/use-words';
import { useLibrary } from '../state/library-store';
import { setNotebook, useNotebookOpen } from '../state/panel-store';
import { focusReading } from '../state/regions';
import { removeEssays, restoreBundled } from '../state/removal';
import { useShownText } from '../state/use-shown-text';
import buttons from '../ui/button.module.css';
import { Trouble } from '../ui/Trouble';

/** In place of an essay whose file is gone or damaged: what happened, and the ways on. Its notes stand in the notebook. */
export function DamagedEssay({ id }: { readonly id: EssayId }) {
  const { app, failures, library } = useWords();
  const catalog = useLibrary((state) => state.catalog);
  const notebookOpen = useNotebookOpen();
  const shown = useShownText();
  const [busy, setBusy] = useState(false);
  const title = shown(entryOf(catalog, id)?.title ?? app.name);
  const isBundled = placeOf(catalog, id)?.collection.bundled === true;
  const act = (step: () => Promise<void>) => {
    setBusy(true);
    void step()
      .then(focusReading)
      .finally(() => setBusy(false));
  };
  return (
    <Trouble title={title} sentence={failures.essayDamaged}>
      {isBundled && (
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
      {!isBundled && (
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
