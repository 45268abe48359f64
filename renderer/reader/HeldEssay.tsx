import { entryOf } from '../../core/library/catalog';
import { titleOf } from '../../core/library/own-details';
import type { EssayId } from '../../core/ids';
import { useWords } from '../i18n/use-words';
import { useLibrary } from '../state/library-store';
import { showTab } from '../state/panel-store';
import { openPlain } from '../state/reading-store';
import { focusReading } from '../state/regions';
import buttons from '../ui/button.module.css';
import { Trouble } from '../ui/Trouble';
import { openAgain } from './open-again';

/** In place of an essay with which the page crashed again and again: what happened, and the ways on. */
export function HeldEssay({ id }: { readonly id: EssayId }) {
  const { app, failures } = useWords();
  const entry = useLibrary(({ catalog }) => entryOf(catalog, id));
  const title = entry === null ? app.name : titleOf(entry);
  return (
    <Trouble title={title} sentence={failures.essayHeld}>
      <button
        type="button"
        className={`${buttons['solid']} ${buttons['primary']}`}
        onClick={() => void openAgain(id)}
      >
        {failures.retry}
      </button>
      <button
        type="button"
        className={buttons['solid']}
        onClick={() => void openPlain(id).then(focusReading)}
      >
        {failures.openPlain}
      </button>
      <button type="button" className={buttons['solid']} onClick={() => showTab('library')}>
        {failures.chooseEssay}
      </button>
    </Trouble>
  );
}
