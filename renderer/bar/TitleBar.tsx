import { Menu, NotebookText, PanelLeft, Search, Upload } from 'lucide-react';
import type { ReactNode } from 'react';
import { ariaKey } from '../../core/keymap';
import { useHint } from '../i18n/use-hint';
import { useWords } from '../i18n/use-words';
import { opensAppMenu } from '../state/app-menu';
import { run } from '../state/app-commands';
import { useFind } from '../state/find-store';
import { useNotes } from '../state/notes-store';
import { useNotebookOpen, useSidebarOpen } from '../state/panel-store';
import { useProgress } from '../state/progress-store';
import { useReading } from '../state/reading-store';
import { useKeymap, useSettings } from '../state/settings-store';
import { useEssayTitle } from '../state/use-essay-title';
import { usePageWords } from '../state/use-display';
import buttons from '../ui/button.module.css';
import { Icon } from '../ui/Icon';
import { leaveForText } from '../ui/leave-for-text';
import { MarginMenu } from './MarginMenu';
import styles from './title-bar.module.css';
import { useWindowTitle } from './use-window-title';

/** The window's bar: its empty parts drag the window. `appearance` is the 字 button with its popover. */
export function TitleBar({ appearance }: { readonly appearance: ReactNode }) {
  const words = useWords();
  const platform = useSettings((state) => state.platform);
  const keymap = useKeymap();
  const hint = useHint();
  const sidebarOpen = useSidebarOpen();
  const notebookOpen = useNotebookOpen();
  const finding = useFind((state) => state.open);
  const reading = useReading((state) => state.reading.kind === 'open');
  const noted = useNotes((state) => state.essay !== null);

  useWindowTitle();
  return (
    <header className="window-bar" data-region="bar" tabIndex={-1} onKeyDown={leaveForText}>
      <span className="window-seal" aria-hidden="true">
        {words.app.seal}
      </span>
      <span className="window-name">{words.app.name}</span>
      {platform !== 'mac' && (
        <button
          type="button"
          className={buttons['quiet']}
          aria-label={words.app.menu}
          title={hint(words.app.menu, 'app-menu')}
          aria-keyshortcuts={ariaKey('app-menu', keymap)}
          aria-haspopup="menu"
          // What is chosen in it is done where the reader was, and keys go on there.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => run('app-menu')}
          {...opensAppMenu}
        >
          <Icon of={Menu} />
        </button>
      )}
      <button
        type="button"
        className={buttons['quiet']}
        aria-label={words.app.sidebar}
        title={hint(words.app.sidebar, 'toggle-sidebar')}
        aria-pressed={sidebarOpen}
        aria-keyshortcuts={ariaKey('toggle-sidebar', keymap)}
        onClick={() => run('toggle-sidebar')}
      >
        <Icon of={PanelLeft} />
      </button>
      <EssayTitle />
      <button
        type="button"
        className={buttons['quiet']}
        aria-label={words.find.open}
        title={hint(words.find.open, 'find')}
        aria-expanded={finding}
        aria-keyshortcuts={ariaKey('find', keymap)}
        disabled={!reading}
        onClick={() => run('find')}
      >
        <Icon of={Search} />
      </button>
      {appearance}
      <MarginMenu disabled={!reading} />
      <button
        type="button"
        className={buttons['quiet']}
        aria-label={words.app.notebook}
        title={hint(words.app.notebook, 'toggle-notebook')}
        aria-pressed={noted && notebookOpen}
        aria-keyshortcuts={ariaKey('toggle-notebook', keymap)}
        disabled={!noted}
        onClick={() => run('toggle-notebook')}
      >
        <Icon of={NotebookText} />
        <span className={styles['label']}>{words.app.notebook}</span>
      </button>
      <button
        type="button"
        className={buttons['quiet']}
        aria-label={words.app.export}
        title={hint(words.app.export, 'export')}
        aria-keyshortcuts={ariaKey('export', keymap)}
        disabled={!reading}
        onClick={() => run('export')}
      >
        <Icon of={Upload} />
        <span className={styles['label']}>{words.app.export}</span>
      </button>
    </header>
  );
}

/** The essay's title, once the page's own has scrolled away. The page's own is the one that is read out. */
function EssayTitle() {
  const essay = useReading(({ reading }) => (reading.kind === 'open' ? reading.open.essay : null));
  const title = useEssayTitle(essay);
  const hidden = useProgress((state) => state.titleVisible);
  const shown = usePageWords();
  return (
    <div className={styles['title']} aria-hidden="true" lang="zh-CN" data-hidden={hidden}>
      {shown(title)}
    </div>
  );
}
