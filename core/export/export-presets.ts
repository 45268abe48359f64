import type { ExportChoices } from './export-choices';

/** Choices of the export dialog that the reader gave a name. */
export interface ExportPreset {
  /** Not blank; each once. */
  readonly name: string;
  readonly choices: ExportChoices;
}

/** Most characters (UTF-16) of a name, and most presets. */
export const longestPresetName = 30;
export const mostPresets = 50;

type Presets = readonly ExportPreset[];

/** The presets with one more, or with other choices under a name that is there. */
export function withPreset(presets: Presets, preset: ExportPreset): Presets {
  return presets.some(({ name }) => name === preset.name)
    ? presets.map((one) => (one.name === preset.name ? preset : one))
    : [...presets, preset].slice(-mostPresets);
}

export function withoutPreset(presets: Presets, name: string): Presets {
  return presets.filter((one) => one.name !== name);
}

/** The same presets, one under another name; a preset that had that name makes way. */
export function withPresetNamed(presets: Presets, name: string, wanted: string): Presets {
  return presets
    .filter((one) => one.name === name || one.name !== wanted)
    .map((one) => (one.name === name ? { ...one, name: wanted } : one));
}

/** The preset whose choices these are; null where none is. */
export function presetOf(presets: Presets, choices: ExportChoices): ExportPreset | null {
  return presets.find((one) => isSame(one.choices, choices)) ?? null;
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [own, other] = [Object.entries(a), new Map(Object.entries(b))];
  return own.length === other.size && own.every(([key, value]) => isSame(value, other.get(key)));
}
