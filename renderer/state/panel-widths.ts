import { create } from 'zustand';
import type { SidePanel } from '../../core/settings';
import { panelWidths } from '../../core/settings';
import { changeSettings, useSettings } from './settings-store';

/** The panel whose edge is being dragged, and its width so far in px; null where none is. */
const useDragged = create<{
  readonly dragged: { readonly panel: SidePanel; readonly width: number } | null;
}>(() => ({ dragged: null }));

/** A panel's width in px where it stands beside the page. */
export function usePanelWidth(panel: SidePanel): number {
  const kept = useSettings(({ settings }) => settings.panelWidths[panel]);
  return useDragged(({ dragged }) => (dragged?.panel === panel ? dragged.width : kept));
}

/** Shows a panel in another width, in px, as long as its edge is held. */
export function dragPanel(panel: SidePanel, width: number): void {
  useDragged.setState({ dragged: { panel, width: within(panel, width) } });
}

/** The edge is let go: the panel keeps the width it was dragged to. */
export function dropPanel(): void {
  const { dragged } = useDragged.getState();
  if (dragged !== null) keepPanelWidth(dragged.panel, dragged.width);
}

/** Gives a panel a width in px, from now on. */
export function keepPanelWidth(panel: SidePanel, width: number): void {
  const { panelWidths: kept } = useSettings.getState().settings;
  changeSettings({ panelWidths: { ...kept, [panel]: within(panel, width) } });
  useDragged.setState({ dragged: null });
}

function within(panel: SidePanel, width: number): number {
  const { least, most } = panelWidths[panel];
  return Math.round(Math.max(least, Math.min(most, width)));
}
