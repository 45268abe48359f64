import { isBareThread } from '../../core/annotation/marking';
import { useLayoutEffect, useMemo, useState } from 'react';
import { useNotes } from '../state/notes-store';
import { hasNotebookRoom, setNotebook, useOverlay } from '../state/panel-store';
import { usePage } from '../text/page-store';
import { Cards } from './Cards';
import { Gutter } from './Gutter';
import { Rail } from './Rail';
import { KeptList } from './kept-list';
import { useCardInView } from './use-card-in-view';
import type { Passage } from './use-passages';
import { usePassages } from './use-passages';

/**
 * What stands beside the text: dots and cards in the margin, badges in a narrow rail, or nothing but
 * the card of the mark that was chosen.
 */
export function Margin() {
  const beside = usePassages();
  const mode = usePage((state) => state.mode);
  const active = useNotes((state) => state.active);
  const editing = useNotes((state) => state.editing);
  const [kept] = useState(() => new KeptList<Passage>());
  // A bare mark has no card: where one comes or goes, no card is placed anew.
  const written = useMemo(
    () =>
      kept.of(
        beside.passages.filter(
          (passage) => !isBareThread(passage) || passage.annotation.id === editing,
        ),
      ),
    [kept, beside.passages, editing],
  );
  useCardInView(active, editing);
  useWritingRoom(mode !== 'margin' && editing !== null);
  if (mode !== 'margin') {
    return <Rail beside={beside} written={written} active={active} hasBadges={mode === 'rail'} />;
  }
  return (
    <>
      <Gutter beside={beside} written={written} active={active} />
      <Cards written={written} columnRight={beside.columnRight} active={active} editing={editing} />
    </>
  );
}

/**
 * Opens the notebook to write in where the page has no margin but it has room beside text and
 * sidebar; elsewhere there is the popover under the line, which covers less (ux.md 7.9).
 */
function useWritingRoom(needed: boolean): void {
  const overlay = useOverlay();
  useLayoutEffect(() => {
    if (needed && !overlay && hasNotebookRoom()) setNotebook(true);
  }, [needed, overlay]);
}
