import { create } from 'zustand';
import type { Settings } from '../../core/settings';
import { dismissToast } from './message-store';
import { focusReading, regionAttribute } from './regions';
import { changeSettings, useSettings } from './settings-store';

/** px: narrower, the sidebar is closed by default (ux.md 3.2); below `overlayWidth` panels cover the page (3.3). */
export const sidebarWidth = 1120;
export const overlayWidth = 900;
/** 字 a line that two panels must leave the page, the least that 每行字数 offers; and px of its edges with a rail (3.3). */
const leastMeasure = 28;
const railEdges = 98;

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
  const settings = useSettings((state) => state.settings);
  return usePanels((state) => isOpen('sidebar', settings, state));
}

export function useNotebookOpen(): boolean {
  const settings = useSettings((state) => state.settings);
  return usePanels((state) => isOpen('notebook', settings, state));
}

export function isNotebookOpen(): boolean {
  return isOpen('notebook', useSettings.getState().settings, usePanels.getState());
}

/** Whether a panel is seen. Where both would leave the page too little, the sidebar waits for the notebook to close. */
function isOpen(panel: Panel, settings: Settings, state: PanelState): boolean {
  if (state.windowWidth < overlayWidth) return state.overlay === panel;
  if (!stands(panel, settings, state)) return false;
  if (panel === 'notebook' || !stands('notebook', settings, state)) return true;
  const { sidebar, notebook } = settings.panelWidths;
  return leavesRoom(state.windowWidth - sidebar - notebook, settings);
}

function stands(panel: Panel, settings: Settings, { windowWidth, quiet }: PanelState): boolean {
  const wanted = panel === 'sidebar' ? settings.sidebarOpen : settings.notebookOpen;
  return quiet?.[panel] ?? wanted ?? windowWidth >= sidebarWidth;
}

/** Whether lines in a pane of `width` px are as long as the shortest that one can choose. */
const leavesRoom = (width: number, { textSize }: Settings): boolean =>
  width >= railEdges + leastMeasure * textSize;

/** The px that the panels leave the page beside them. */
export function pageWidth(): number {
  const { settings } = useSettings.getState();
  const state = usePanels.getState();
  if (state.windowWidth < overlayWidth) return state.windowWidth;
  const { sidebar, notebook } = settings.panelWidths;
  const beside = isOpen('sidebar', settings, state) ? sidebar : 0;
  return state.windowWidth - beside - (isOpen('notebook', settings, state) ? notebook : 0);
}

/** Whether the notebook has room beside the text and what stands there now. */
export function hasNotebookRoom(): boolean {
  const { settings } = useSettings.getState();
  const state = usePanels.getState();
  const { sidebar, notebook } = settings.panelWidths;
  const beside = isOpen('sidebar', settings, state) ? sidebar : 0;
  return leavesRoom(state.windowWidth - beside - notebook, settings);
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
  // Asked for where there is no room beside the notebook, it takes that one's place.
  const { settings } = useSettings.getState();
  if (open && !isOpen('sidebar', settings, usePanels.getState())) setNotebook(false);
}

export function setNotebook(open: boolean): void {
  if (open) dismissToast('notebook');
  if (!setForNow('notebook', open)) changeSettings({ notebookOpen: open });
}

export function toggleSidebar(): void {
  toggle('sidebar', setSidebar);
}

export function toggleNotebook(): void {
  toggle('notebook', setNotebook);
}

/** A panel that closes with the focus in it leaves it to the text. */
function toggle(panel: Panel, set: (open: boolean) => void): void {
  const open = isOpen(panel, useSettings.getState().settings, usePanels.getState());
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
