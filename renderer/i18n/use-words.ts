import type { Words } from '../../core/words/words';
import { wordsIn } from '../../core/words/words';
import { useSettings } from '../state/settings-store';

/** The interface's words in the language the reader chose. */
export function useWords(): Words {
  return wordsIn(useSettings((state) => state.settings.language));
}
