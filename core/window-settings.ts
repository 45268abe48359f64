import type { Settings, SettingsPatch } from './settings';

/** The settings that each window has for itself: what it shows, and which panels stand open in it. */
export const windowSettingNames = [
  'marginView',
  'sidebarOpen',
  'sidebarTab',
  'panelWidths',
  'notebookOpen',
  'notebookArrangement',
  'notebookScope',
  'lastEssay',
  'unfinished',
] as const satisfies readonly (keyof Settings)[];

type WindowSettingName = (typeof windowSettingNames)[number];

export type WindowSettings = Pick<Settings, WindowSettingName>;

/** Those of all settings that a window has for itself. */
export function windowSettingsIn(settings: Settings): WindowSettings {
  const { marginView, sidebarOpen, sidebarTab, panelWidths, notebookOpen } = settings;
  const { notebookArrangement, notebookScope, lastEssay, unfinished } = settings;
  const panels = { marginView, sidebarOpen, sidebarTab, panelWidths, notebookOpen };
  return { ...panels, notebookArrangement, notebookScope, lastEssay, unfinished };
}

/** The settings that a patch names and all windows share, with the values they have now. */
export function sharedOf(patch: SettingsPatch, now: Settings): SettingsPatch {
  const shared = new Set(Object.keys(patch));
  for (const name of windowSettingNames) shared.delete(name);
  return Object.fromEntries(Object.entries(now).filter(([name]) => shared.has(name)));
}
