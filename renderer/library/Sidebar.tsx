import { Tabs } from '@base-ui/react/tabs';
import { useEffect, useRef } from 'react';
import { useWords } from '../i18n/use-words';
import { useChosenEssays } from '../state/chosen-essays';
import { setSidebar, useOverlay, useSidebarOpen } from '../state/panel-store';
import { usePanelWidth } from '../state/panel-widths';
import { focusReading } from '../state/regions';
import { changeSettings, useSettings } from '../state/settings-store';
import { leaveForText } from '../ui/leave-for-text';
import { PanelEdge } from '../ui/PanelEdge';
import scrim from '../ui/scrim.module.css';
import { TabRow } from '../ui/TabRow';
import { useEscape } from '../ui/use-escape';
import { LibraryContents } from './LibraryContents';
import { LibraryFoot } from './LibraryFoot';
import { Outline } from './Outline';
import { SearchArea } from './SearchArea';
import { SelectionBar } from './SelectionBar';
import styles from './sidebar.module.css';

/** 目录 and 书库. Pushes the page where there is room; in a narrow window it covers it (ux.md 3.3). */
export function Sidebar() {
  const words = useWords();
  const open = useSidebarOpen();
  const overlay = useOverlay();
  const width = usePanelWidth('sidebar');
  const tab = useSettings((state) => state.settings.sidebarTab);
  const chooses = useChosenEssays((state) => state.chosen.size > 0);
  const nav = useRef<HTMLElement>(null);
  const covers = open && overlay;

  useEffect(() => {
    // A search that was asked for has its field in focus already.
    if (!covers || nav.current?.contains(document.activeElement) === true) return;
    nav.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
  }, [covers]);
  useEscape(covers, leave);

  if (!open) return null;
  return (
    <>
      {covers && <div className={scrim['scrim']} onClick={leave} />}
      <nav
        ref={nav}
        className={styles['sidebar']}
        aria-label={words.app.sidebar}
        data-region="sidebar"
        data-overlay={overlay}
        style={{ '--sidebar-width': `${width}px` }}
        tabIndex={-1}
        onKeyDown={covers ? undefined : leaveForText}
      >
        <Tabs.Root
          className={styles['tabs']}
          value={tab}
          onValueChange={(value) =>
            changeSettings({ sidebarTab: value === 'outline' ? 'outline' : 'library' })
          }
        >
          <TabRow
            label={words.app.sidebar}
            className={styles['list']}
            tabs={[
              { value: 'outline', label: words.app.outline },
              { value: 'library', label: words.app.library },
            ]}
          />
          <SearchArea>
            {/* Tab goes to what stands in a panel: the panel itself, which only scrolls, would be a stop. */}
            <Tabs.Panel className={styles['panel']} value="outline" tabIndex={-1}>
              <Outline />
            </Tabs.Panel>
            <Tabs.Panel className={styles['panel']} value="library" tabIndex={-1}>
              <div>
                <LibraryContents />
              </div>
              {chooses ? <SelectionBar /> : <LibraryFoot />}
            </Tabs.Panel>
          </SearchArea>
        </Tabs.Root>
        {!overlay && <PanelEdge panel="sidebar" />}
      </nav>
    </>
  );
}

function leave(): void {
  setSidebar(false);
  focusReading();
}
