import { Popover } from '@base-ui/react/popover';
import { useState } from 'react';
import type { Block } from '../../core/document/block';
import { blockStarts } from '../../core/document/block-offsets';
import { shownText } from '../../core/document/display';
import { pageLanguage } from '../../core/document/language';
import type { NoteLink } from '../../core/document/note-links';
import { useWords } from '../i18n/use-words';
import { jumpTo } from '../state/jump-store';
import { openEssay } from '../state/reading-store';
import { useDisplay } from '../state/use-display';
import essay from './essay.module.css';
import styles from './note-mark.module.css';

interface Props {
  readonly link: NoteLink;
  readonly leaf: Record<string, number>;
  readonly children: string;
}

const noBlocks: readonly Block[] = [];

/** A note's mark in the text: opens the note beside it, with a way to the note itself (ux.md 6.3). */
export function NoteMark({ link, leaf, children }: Props) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const shown = openEssay();
  const blocks = shown?.essay.blocks ?? noBlocks;
  const note = blocks[link.note];
  const display = useDisplay(blocks);
  const goToNote = () => {
    setOpen(false);
    if (shown === null) return;
    jumpTo(blockStarts(shown.essay.blocks)[link.note] ?? 0, 'third', link.offset);
  };
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        nativeButton={false}
        render={
          <a
            className={essay['note-mark']}
            role="button"
            tabIndex={0}
            aria-label={words.essay.noteMark(children)}
            {...leaf}
          >
            {children}
          </a>
        }
      />
      <Popover.Portal>
        <Popover.Positioner side="top" sideOffset={8} collisionPadding={12}>
          <Popover.Popup className={styles['popup']}>
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
