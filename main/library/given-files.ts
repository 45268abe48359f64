import { resolve } from 'node:path';

/** How the app was started. */
export interface Started {
  readonly argv: readonly string[];
  readonly folder: string;
  /** The app's own folder, which stands among the words where Electron itself was started. */
  readonly appPath: string;
  readonly isPackaged: boolean;
}

/** The files on a command line, as absolute paths: 「meipi 文件…」 and what the system opens with Meipi. */
export function givenFiles({ argv, folder, appPath, isPackaged }: Started): readonly string[] {
  const words = argv.slice(1);
  const own = isPackaged ? -1 : words.findIndex((word) => resolve(folder, word) === appPath);
  // Where the app's folder is not named, nothing tells its words from Electron's.
  if (!isPackaged && own < 0) return [];
  return words
    .slice(own + 1)
    .filter((word) => word !== '' && !word.startsWith('-'))
    .map((word) => resolve(folder, word));
}
