import { app } from 'electron';
import type { Language, Settings } from '../../core/settings';
import { defaultSettings } from '../../core/settings';
import { settingsFrom } from '../../core/settings-schema';
import { backupFolderIn, storedSettings } from '../settings';

export interface CommandSettings {
  readonly settings: Settings;
  /** What the command speaks; what it writes is in the settings' language. */
  readonly language: Language;
  /** The folder that backups are copied to as well; null where the reader chose none. */
  readonly backupFolder: string | null;
}

/**
 * The settings as a command finds them: it writes none, and leaves a damaged file to the window that
 * can tell of it. Where there are none it speaks the system's language.
 */
export function commandSettings(folder: string): CommandSettings {
  const stored = found(folder);
  const settings = stored === null ? defaultSettings : settingsFrom(stored);
  return {
    settings,
    language: stored === null ? languageHere(app.getPreferredSystemLanguages()) : settings.language,
    backupFolder: backupFolderIn(stored ?? {}),
  };
}

function found(folder: string): Record<string, unknown> | null {
  try {
    return storedSettings(folder);
  } catch {
    // None yet, or damaged.
    return null;
  }
}

/** Meipi's own language where the system names none, as on a bare machine. */
function languageHere([first]: readonly string[]): Language {
  if (first === undefined) return defaultSettings.language;
  return first.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
