import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How the app was started. */
export interface Started {
  readonly argv: readonly string[];
  readonly folder: string;
  /** The app's own folder, which stands among the words where Electron itself was started. */
  readonly appPath: string;
  readonly isPackaged: boolean;
}

/** The words on a command line that are for Meipi, switches of Chromium among them. */
export function givenWords({ argv, folder, appPath, isPackaged }: Started): readonly string[] {
  const words = argv.slice(1);
  if (isPackaged) return words;
  const own = words.findIndex((word) => resolve(folder, word) === appPath);
  // Where the app's folder is not named, nothing tells its words from Electron's.
  return own < 0 ? [] : words.slice(own + 1);
}

/** The files on a command line, as absolute paths: 「meipi 文件…」 and what the system opens with Meipi. */
export function givenFiles(started: Started): readonly string[] {
  return givenWords(started)
    .filter((word) => word !== '' && !word.startsWith('-'))
    .map((word) => pathOf(word, started.folder));
}

/** File managers on Linux may name a file by its address (Desktop Entry Specification, %U). */
function pathOf(word: string, folder: string): string {
  const addressed = /^file:\/\/\//iu.test(word) ? pathOfAddress(word) : null;
  return addressed ?? resolve(folder, word);
}

/** The path that a file: address leads to, or null where it leads to none. */
function pathOfAddress(address: string): string | null {
  try {
    const path = fileURLToPath(address);
    return path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}
