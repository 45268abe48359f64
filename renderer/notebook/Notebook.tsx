import { X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useEffect, useRef } from 'react';
import { useWords } from '../i18n/use-words';
import { run } from '../state/app-commands';
import { listEverything } from '../state/listing-store';
import { activate, useNotes } from '../state/notes-store';
import { setNotebook, useNotebookOpen, useOverlay } from '../state/panel-store';
import { focusReading, focusText, regionAttribute } from '../state/regions';
import button from '../ui/button.module.css';
import { Icon } from '../ui/Icon';
import scrim from '../ui/scrim.module.css';
import { useEscape } from '../ui/use-escape';
import { ArrangeMenu } from './ArrangeMenu';
import styles from './notebook.module.css';
import { Pages } from './Pages';
import { SearchField } from './SearchField';

/** 学习笔记 of the essay on show. Pushes the page where there is room; in a narrow window it covers it (ux.md 3.3). */
export function Notebook() {
  const open = useNotebookOpen();
  const essay = useNotes((state) => state.essay);
  return open && essay !== null ? <Panel key={essay} /> : null;
}

function Panel() {
  const words = useWords();
  const covers = useOverlay();
  const count = useNotes(({ placement }) => placement.placed.length + placement.orphans.length);
  const panel = useRef<HTMLElement>(null);

  useEffect(() => {
    if (covers) panel.current?.focus({ preventScroll: true });
  }, [covers]);

  useEffect(() => listEverything, []);

  useEscape(covers, close);

  return (
    <>
      {covers && <div className={scrim['scrim']} onClick={close} />}
      <aside
        ref={panel}
        className={styles['notebook']}
        aria-label={words.app.notebook}
        data-overlay={covers}
        tabIndex={-1}
        onKeyDown={covers ? undefined : leaveForText}
        {...{ [regionAttribute]: 'notebook' }}
      >
        <header className={styles['head']}>
          <h2 className={styles['title']}>
            {words.app.notebook}
            {count > 0 && (
              <small className={styles['count']}>{words.library.annotations(count)}</small>
            )}
          </h2>
          {count > 0 && <ArrangeMenu />}
          <button
            type="button"
            className={button['quiet']}
            aria-label={words.app.close}
            title={words.app.close}
            onClick={close}
          >
            <Icon of={X} />
          </button>
        </header>
        <SearchField onClosed={() => panel.current?.focus({ preventScroll: true })} />
        <Pages />
        <footer className={styles['foot']}>
          <button type="button" className={button['solid']} onClick={() => run('export')}>
            {words.commands.export}
          </button>
        </footer>
      </aside>
    </>
  );
}

function close(): void {
  setNotebook(false);
  focusReading();
}

/** Esc beside the page: no note is active, the text has the focus. */
function leaveForText(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented) return;
  event.preventDefault();
  activate(null);
  focusText();
}
