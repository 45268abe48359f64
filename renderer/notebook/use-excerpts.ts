import { useCallback, useMemo } from 'react';
import { displayText } from '../../core/document/display-punctuation';
import { shownRanges, shownWords } from '../../core/document/shown-ranges';
import type { TextRange } from '../../core/document/text-range';
import { useReading } from '../state/reading-store';
import { useSettings } from '../state/settings-store';

/** UTF-16 units of a passage put in the list: its three lines show about seventy 字. */
export const longestExcerpt = 400;

/** A passage's words as the page shows them, cut where no line of the list would show them. */
export function useExcerpts(): (passage: TextRange) => string {
  const open = useReading(({ reading }) => (reading.kind === 'open' ? reading.open : null));
  const standard = useSettings((state) => state.settings.standardPunctuation);
  const text = useMemo(() => {
    if (open === null) return '';
    return standard ? open.essay.blocks.map(displayText).join('\n') : open.text;
  }, [open, standard]);
  const shown = useMemo(() => shownRanges(open?.essay.blocks ?? []), [open]);
  return useCallback(
    (passage) => shownWords(text, shown, passage).slice(0, longestExcerpt),
    [text, shown],
  );
}
