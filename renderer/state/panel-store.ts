import { create } from 'zustand';
import { focusReading } from './regions';
import { changeSettings, useSettings } from './settings-store';

/** px: narrower, the sidebar is closed by default (ux.md 3.2); below `overlayWidth` it covers (3.3). */
export const sidebarWidth = 1120;
export const overlayWidth = 900;

interface PanelState {
  /** Inner width of the window in px. */
  readonly windowWidth: number;
  /** An overlay sidebar is opened for a moment and not remembered. */
  readonly overlayOpen: boolean;
  readonly appearanceOpen: boolean;
}

/** Which panels stand open. */
export const usePanels = create<PanelState>(() => ({
  windowWidth: window.innerWidth,
  overlayOpen: false,
  appearanceOpen: false,
}));

window.addEventListener('resize', () => usePanels.setState({ windowWidth: window.innerWidth }));

/** Whether the sidebar covers the page instead of pushing it. */
export function useOverlay(): boolean {
  return usePanels((state) => state.windowWidth < overlayWidth);
}

export function useSidebarOpen(): boolean {
  const wanted = useSettings((state) => state.settings.sidebarOpen);
  const { windowWidth, overlayOpen } = usePanels();
  return sidebarOpen(wanted, windowWidth, overlayOpen);
}

function sidebarOpen(wanted: boolean | null, width: number, overlay: boolean): boolean {
  if (width < overlayWidth) return overlay;
  return wanted ?? width >= sidebarWidth;
}

export function setSidebar(open: boolean): void {
  if (usePanels.getState().windowWidth < overlayWidth) usePanels.setState({ overlayOpen: open });
  else changeSettings({ sidebarOpen: open });
}

export function toggleSidebar(): void {
  const { windowWidth, overlayOpen } = usePanels.getState();
  const wanted = useSettings.getState().settings.sidebarOpen;
  setSidebar(!sidebarOpen(wanted, windowWidth, overlayOpen));
}

export function showTab(tab: 'outline' | 'library'): void {
  changeSettings({ sidebarTab: tab });
  setSidebar(true);
}

export function setAppearance(open: boolean): void {
  usePanels.setState({ appearanceOpen: open });
}

/** Something was chosen in the sidebar: where it covers the page it goes, and the text has the focus. */
export function leaveOverlay(): void {
  if (!usePanels.getState().overlayOpen) return;
  usePanels.setState({ overlayOpen: false });
  focusReading();
}
