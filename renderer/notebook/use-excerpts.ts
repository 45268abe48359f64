import { useCallback, useMemo } from 'react';
import type { Placed } from '../../core/annotation/placed';
import { quotedPoint } from '../../core/annotation/quoted';
import { displayText } from '../../core/document/display-punctuation';
import { shownRanges, shownWords } from '../../core/document/shown-ranges';
import { useReading } from '../state/reading-store';
import { useSettings } from '../state/settings-store';

/** UTF-16 units of a passage put in the list: its three lines show about seventy 字. */
export const longestExcerpt = 400;
/** UTF-16 units looked at on either side of a point. */
const besidePoint = 100;

/** A passage's words as the page shows them, cut where no line of the list would show them; of a point those around it. */
export function useExcerpts(): (passage: Placed) => string {
  const open = useReading(({ reading }) => (reading.kind === 'open' ? reading.open : null));
  const standard = useSettings((state) => state.settings.standardPunctuation);
  const text = useMemo(() => {
    if (open === null) return '';
    return standard ? open.essay.blocks.map(displayText).join('\n') : open.text;
  }, [open, standard]);
  const shown = useMemo(() => shownRanges(open?.essay.blocks ?? []), [open]);
  return useCallback(
    ({ annotation, start, end }) => {
      const words = (from: number, to: number) =>
        from < to ? shownWords(text, shown, { start: from, end: to }) : '';
      if (annotation.kind !== 'point') return words(start, end).slice(0, longestExcerpt);
      const before = words(Math.max(0, start - besidePoint), start);
      return quotedPoint(before, words(start, Math.min(text.length, start + besidePoint)));
    },
    [text, shown],
  );
}
