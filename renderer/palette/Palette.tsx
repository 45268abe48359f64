import { Dialog } from '@base-ui/react/dialog';
import { useRef } from 'react';
import { isEssayId } from '../../core/ids';
import { useWords } from '../i18n/use-words';
import { run } from '../state/app-commands';
import { closePalette, rememberCommand, usePalette } from '../state/palette-store';
import { leaveOverlay } from '../state/panel-store';
import { open } from '../state/reading-store';
import { focusReading } from '../state/regions';
import { select } from '../state/selection-store';
import { selectOnPage } from '../text/dom-range';
import { usePage } from '../text/page-store';
import type { Choice } from './Choices';
import { Choices } from './Choices';
import styles from './palette.module.css';

/** 命令面板 (Ctrl/Cmd+K): every command that has something to do, and essays, found by their names. */
export function Palette() {
  const { palette: words } = useWords();
  const isOpen = usePalette((state) => state.open);
  const before = useRef<Element | null>(null);
  const chosen = useRef<Choice | null>(null);

  const opened = () => {
    before.current = document.activeElement;
    chosen.current = null;
    return true;
  };
  /** Once the palette is gone all is as it was before, and then the command acts, or the essay opens. */
  const closed = () => {
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
    const { range } = usePalette.getState();
    const { column } = usePage.getState();
    if (range !== null && column !== null) {
      selectOnPage(column, range.start, range.end);
      select(range, true);
    }
    if (chosen.current === null) return;
    if (isEssayId(chosen.current)) {
      leaveOverlay();
      void open(chosen.current).then(focusReading);
      return;
    }
    rememberCommand(chosen.current);
    run(chosen.current);
  };

  return (
    <Dialog.Root
      open={isOpen}
      onOpenChange={(wanted) => (wanted ? undefined : closePalette())}
      onOpenChangeComplete={(isOpen) => (isOpen ? undefined : closed())}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={styles['backdrop']} />
        <Dialog.Popup
          className={styles['palette']}
          aria-modal="true"
          aria-label={words.label}
          initialFocus={opened}
          finalFocus={false}
        >
          <Choices
            onChoose={(choice) => {
              chosen.current = choice;
              closePalette();
            }}
          />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
