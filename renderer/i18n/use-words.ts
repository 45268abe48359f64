import type { Words } from '../../core/words/words';
import { wordsFor } from '../../core/words/words';
import { useSettings } from '../state/settings-store';

/** The interface's words in the language the reader chose, with the reader's names of the colours. */
export function useWords(): Words {
  return useSettings((state) => wordsFor(state.settings));
}
