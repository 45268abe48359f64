import { Popover } from '@base-ui/react/popover';
import { useEffect } from 'react';
import { blockStarts } from '../../core/document/block-offsets';
import { shownText } from '../../core/document/display';
import type { Essay } from '../../core/document/essay';
import { pageLanguage } from '../../core/document/language';
import { useWords } from '../i18n/use-words';
import { jumpTo } from '../state/jump-store';
import { showNote, useShownNote } from '../state/shown-note-store';
import { useDisplay } from '../state/use-display';
import styles from './note-mark.module.css';

/** The note whose mark in the text was pressed, above it, with a way to the note itself (ux.md 6.3). */
export function NoteBeside({ blocks }: { readonly blocks: Essay['blocks'] }) {
  const words = useWords();
  const shown = useShownNote((state) => state.shown);
  const display = useDisplay(blocks);
  useEffect(() => () => showNote(null), [blocks]);
  if (shown === null) return null;
  const { link, mark } = shown;
  const note = blocks[link.note];
  const goToNote = () => {
    showNote(null);
    jumpTo(blockStarts(blocks)[link.note] ?? 0, 'third', link.offset);
  };
  const close = (event: Event) => {
    // A press on the mark closes it by itself.
    if (event.target instanceof Node && mark.contains(event.target)) return;
    showNote(null);
  };
  return (
    <Popover.Root open onOpenChange={(open, { event }) => !open && close(event)}>
      <Popover.Portal>
        <Popover.Positioner anchor={mark} side="top" sideOffset={8} collisionPadding={12}>
          <Popover.Popup className={styles['popup']} finalFocus={() => mark}>
            <p className={styles['note']} lang={pageLanguage(blocks, display)}>
              {note === undefined ? '' : shownText(note, display)}
            </p>
            <button className={styles['go']} type="button" onClick={goToNote}>
              {words.essay.toNote}
            </button>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
