import { create } from 'zustand';
import { dismissToast } from './message-store';
import { focusReading, regionAttribute } from './regions';
import { changeSettings, useSettings } from './settings-store';

/** px: narrower, the sidebar is closed by default (ux.md 3.2); below `overlayWidth` panels cover the page (3.3). */
export const sidebarWidth = 1120;
export const overlayWidth = 900;

/** What stands beside the page. */
type Panel = 'sidebar' | 'notebook';

interface PanelState {
  /** Inner width of the window in px. */
  readonly windowWidth: number;
  /** The panel that covers the page of a narrow window: one at a time, for a moment, not remembered. */
  readonly overlay: Panel | null;
  readonly appearanceOpen: boolean;
  /** Which panels stand open while the window fills the screen; null while it does not. */
  readonly quiet: Readonly<Record<Panel, boolean>> | null;
}

/** Which panels stand open. */
export const usePanels = create<PanelState>(() => ({
  windowWidth: window.innerWidth,
  overlay: null,
  appearanceOpen: false,
  quiet: null,
}));

/**
 * Keeps up with the window's width until what it answers is called. By the layout: a window that gets
 * its size while the page loads tells so in no resize event.
 */
export function followWindowWidth(): () => void {
  const observer = new ResizeObserver(() => {
    const windowWidth = window.innerWidth;
    const { overlay } = usePanels.getState();
    usePanels.setState({ windowWidth, overlay: windowWidth < overlayWidth ? overlay : null });
  });
  observer.observe(document.documentElement);
  return () => observer.disconnect();
}

/** Whether panels cover the page instead of pushing it. */
export function useOverlay(): boolean {
  return usePanels((state) => state.windowWidth < overlayWidth);
}

/** Whether a panel covers the page now, so that it is out of reach. */
export function useCovered(): boolean {
  return usePanels((state) => state.windowWidth < overlayWidth && state.overlay !== null);
}

export function useSidebarOpen(): boolean {
  const wanted = useSettings((state) => state.settings.sidebarOpen);
  return usePanels((state) => isOpen('sidebar', wanted, state));
}

export function useNotebookOpen(): boolean {
  const wanted = useSettings((state) => state.settings.notebookOpen);
  return usePanels((state) => isOpen('notebook', wanted, state));
}

export function isNotebookOpen(): boolean {
  return isOpen('notebook', useSettings.getState().settings.notebookOpen, usePanels.getState());
}

function isOpen(
  panel: Panel,
  wanted: boolean | null,
  { windowWidth, overlay, quiet }: Pick<PanelState, 'windowWidth' | 'overlay' | 'quiet'>,
): boolean {
  if (windowWidth < overlayWidth) return overlay === panel;
  return quiet?.[panel] ?? wanted ?? windowWidth >= sidebarWidth;
}

/** Opens or closes a panel for a moment: over the page, or beside it on a full screen; false where the settings hold which are open. */
function setForNow(panel: Panel, open: boolean): boolean {
  const { windowWidth, overlay, quiet } = usePanels.getState();
  if (windowWidth >= overlayWidth) {
    if (quiet !== null) usePanels.setState({ quiet: { ...quiet, [panel]: open } });
    return quiet !== null;
  }
  if (open) usePanels.setState({ overlay: panel });
  else if (overlay === panel) usePanels.setState({ overlay: null });
  return true;
}

export function setSidebar(open: boolean): void {
  if (!setForNow('sidebar', open)) changeSettings({ sidebarOpen: open });
}

export function setNotebook(open: boolean): void {
  if (open) dismissToast('notebook');
  if (!setForNow('notebook', open)) changeSettings({ notebookOpen: open });
}

export function toggleSidebar(): void {
  const { sidebarOpen } = useSettings.getState().settings;
  toggle('sidebar', sidebarOpen, setSidebar);
}

export function toggleNotebook(): void {
  const { notebookOpen } = useSettings.getState().settings;
  toggle('notebook', notebookOpen, setNotebook);
}

/** A panel that closes with the focus in it leaves it to the text. */
function toggle(panel: Panel, wanted: boolean | null, set: (open: boolean) => void): void {
  const open = isOpen(panel, wanted, usePanels.getState());
  const focused = document.activeElement?.closest(`[${regionAttribute}="${panel}"]`) ?? null;
  set(!open);
  if (open && focused !== null) focusReading();
}

export function showTab(tab: 'outline' | 'library'): void {
  changeSettings({ sidebarTab: tab });
  setSidebar(true);
}

/** On a full screen the panels are closed at first, and are back as they were behind it. */
export function setQuiet(isQuiet: boolean): void {
  usePanels.setState({ quiet: isQuiet ? { sidebar: false, notebook: false } : null });
}

export function setAppearance(open: boolean): void {
  usePanels.setState({ appearanceOpen: open });
}

/** Takes away a panel that covers the page, for what is done on the page; the focus is the caller's. */
export function uncoverPage(): void {
  if (usePanels.getState().overlay !== null) usePanels.setState({ overlay: null });
}

/** Something was chosen in a panel: where it covers the page it goes, and the text has the focus. */
export function leaveOverlay(): void {
  if (usePanels.getState().overlay === null) return;
  usePanels.setState({ overlay: null });
  focusReading();
}
