import type { ExportPreset } from '../../core/export/export-presets';
import { withPreset, withPresetNamed, withoutPreset } from '../../core/export/export-presets';
import { choose } from './export-store';
import { changeSettings, useSettings } from './settings-store';

const now = () => useSettings.getState().settings;

/** Keeps the present choices under a name; those under the same name make way. */
export function savePreset(name: string): void {
  const { exportPresets, exportChoices: choices } = now();
  changeSettings({ exportPresets: withPreset(exportPresets, { name, choices }) });
}

/** Takes the choices of a preset. */
export function choosePreset({ choices }: ExportPreset): void {
  choose(choices);
}

export function renamePreset(name: string, wanted: string): void {
  changeSettings({ exportPresets: withPresetNamed(now().exportPresets, name, wanted) });
}

/** Gives what brings it back to its place. */
export function removePreset(name: string): () => void {
  const { exportPresets } = now();
  changeSettings({ exportPresets: withoutPreset(exportPresets, name) });
  return () => changeSettings({ exportPresets });
}
