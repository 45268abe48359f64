import { displayPunctuation } from '../../core/document/display-punctuation';
import { useSettings } from './settings-store';

const asWritten = (text: string) => text;

/** How an essay's words are shown outside of the page: as the page shows them (ux.md 4.6). */
export function useShownText(): (text: string) => string {
  const standard = useSettings((state) => state.settings.standardPunctuation);
  return standard ? displayPunctuation : asWritten;
}
