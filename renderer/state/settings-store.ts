import { create } from 'zustand';
import type { Keymap } from '../../core/keymap';
import type { Platform } from '../../core/keys';
import type { Settings, SettingsPatch } from '../../core/settings';
import {
  defaultSettings,
  largestText,
  smallestText,
  usualText,
  withSettings,
} from '../../core/settings';
import type { Words } from '../../core/words/words';
import { wordsFor } from '../../core/words/words';
import { bridge } from '../bridge';

interface SettingsState {
  readonly settings: Settings;
  readonly platform: Platform;
  /** Meipi's own. */
  readonly version: string;
}

/** What the reader set. Changes show at once; main writes them and has the last word. */
export const useSettings = create<SettingsState>(() => ({
  settings: defaultSettings,
  platform: 'linux',
  version: '',
}));

let keymap: Keymap = keymapFrom(useSettings.getState());

function keymapFrom({ platform, settings: { ownKeys, singleKeys } }: SettingsState): Keymap {
  return { platform, ownKeys, singleKeys };
}

/** Which key does what; the very same object as long as nothing in it differs. */
function keymapOf(state: SettingsState): Keymap {
  const { platform, ownKeys, singleKeys } = keymapFrom(state);
  const isSame =
    keymap.platform === platform && keymap.ownKeys === ownKeys && keymap.singleKeys === singleKeys;
  if (!isSame) keymap = { platform, ownKeys, singleKeys };
  return keymap;
}

export function useKeymap(): Keymap {
  return useSettings(keymapOf);
}

/** The keys now, for what is outside of components. */
export function currentKeymap(): Keymap {
  return keymapOf(useSettings.getState());
}

export function startSettings({ settings, platform, version }: SettingsState): void {
  useSettings.setState({ settings, platform, version });
  bridge.on('settings.changed', (patch) => show(defined(patch)));
}

/** Language and theme for a page that comes before the start. */
export async function showSettings(): Promise<void> {
  const answer = await bridge.request('settings.change', {}).catch(() => null);
  if (answer?.ok === true) show(answer.value);
}

/** All that hangs on settings asks again at each change of the store: it gets none that changes nothing. */
function show(changed: Partial<Settings>): void {
  const before = useSettings.getState().settings;
  const settings = withSettings(before, changed);
  if (settings !== before) useSettings.setState({ settings });
}

export function changeSettings(patch: SettingsPatch): void {
  show(defined(patch));
  void bridge.request('settings.change', patch);
}

/** Grows or shrinks the text by one px, or sets it back (`step` 0). */
export function stepTextSize(step: -1 | 0 | 1): void {
  const { textSize } = useSettings.getState().settings;
  const wanted = step === 0 ? usualText : textSize + step;
  changeSettings({ textSize: Math.max(smallestText, Math.min(largestText, wanted)) });
}

function defined(patch: SettingsPatch): Partial<Settings> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}

/** The interface's words now, for what is said outside of components. */
export function currentWords(): Words {
  return wordsFor(useSettings.getState().settings);
}
