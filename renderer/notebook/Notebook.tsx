import { X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useEffect, useMemo, useRef } from 'react';
import { useWords } from '../i18n/use-words';
import { chooseNone, useChosen } from '../state/chosen-notes';
import { openExport } from '../state/export-store';
import { listEverything } from '../state/listing-store';
import { useNotedEssays } from '../state/noted-essays';
import { activate, useNotes } from '../state/notes-store';
import { setNotebook, useNotebookOpen, useOverlay } from '../state/panel-store';
import { usePanelWidth } from '../state/panel-widths';
import { focusReading, focusText, regionAttribute } from '../state/regions';
import { useSettings } from '../state/settings-store';
import { openShelf } from '../state/shelf-store';
import button from '../ui/button.module.css';
import { Icon } from '../ui/Icon';
import { PanelEdge } from '../ui/PanelEdge';
import { ReviewLine } from '../ui/ReviewLine';
import scrim from '../ui/scrim.module.css';
import { useEscape } from '../ui/use-escape';
import { ArrangeMenu } from './ArrangeMenu';
import styles from './notebook.module.css';
import { Pages } from './Pages';
import { SearchField } from './SearchField';

/** 学习笔记 of the essay on show, of its collection or of all essays. Pushes the page where there is room; in a narrow window it covers it (ux.md 3.3). */
export function Notebook() {
  const open = useNotebookOpen();
  const essay = useNotes((state) => state.essay);
  const isWide = useSettings(({ settings }) => settings.notebookScope !== 'essay');
  if (!open || essay === null) return null;
  // A list of several essays stays as it is while one goes from one to the other.
  return <Panel key={isWide ? 'several' : essay} isWide={isWide} />;
}

function Panel({ isWide }: { readonly isWide: boolean }) {
  const words = useWords();
  const covers = useOverlay();
  const width = usePanelWidth('notebook');
  const essays = useNotedEssays();
  const scope = useSettings(({ settings }) => settings.notebookScope);
  const isChoosing = useChosen(({ chosen }) => chosen.size > 0);
  const count = useMemo(
    () =>
      essays.reduce(
        (sum, { placement }) => sum + placement.placed.length + placement.orphans.length,
        0,
      ),
    [essays],
  );
  const panel = useRef<HTMLElement>(null);

  useEffect(() => {
    if (covers) panel.current?.focus({ preventScroll: true });
  }, [covers]);

  useEffect(() => listEverything, []);
  useEffect(() => (isWide ? openShelf() : undefined), [isWide]);
  useEffect(() => chooseNone, [scope]);

  useEscape(covers, close);

  return (
    <>
      {covers && <div className={scrim['scrim']} onClick={close} />}
      <aside
        ref={panel}
        className={styles['notebook']}
        aria-label={words.app.notebook}
        data-overlay={covers}
        style={{ '--notebook-width': `${width}px` }}
        tabIndex={-1}
        onKeyDown={covers ? undefined : leaveForText}
        {...{ [regionAttribute]: 'notebook' }}
      >
        <header className={styles['head']}>
          <h2 className={styles['title']}>
            {words.app.notebook}
            {count > 0 && (
              <small className={styles['count']}>
                {scope === 'essay' ? '' : words.notebook.scopes[scope] + words.notes.listJoin}
                {words.library.annotations(count)}
              </small>
            )}
          </h2>
          <ArrangeMenu />
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
        <ReviewLine />
        <Pages essays={essays} />
        {!isChoosing && (
          <footer className={styles['foot']}>
            <button
              type="button"
              className={button['solid']}
              onClick={() => openExport('filtered')}
            >
              {words.commands.export}
            </button>
          </footer>
        )}
        {!covers && <PanelEdge panel="notebook" />}
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
