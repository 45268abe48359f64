import { access } from 'node:fs/promises';
import { extname } from 'node:path';
import type { BrowserWindow, FileFilter } from 'electron';
import { dialog } from 'electron';

interface Question {
  readonly title: string;
  /** The path proposed. */
  readonly proposal: string;
  /** What the file is called, by its extension without the dot. */
  readonly type: FileFilter['name'];
  readonly extension: string;
}

/**
 * The path chosen, or null where the dialog was cancelled. Some systems leave the extension to
 * the user: then it is put there, and where that names another file the dialog asks again.
 */
export async function askFile(
  window: BrowserWindow,
  { title, proposal, type, extension }: Question,
): Promise<string | null> {
  let defaultPath = proposal;
  for (;;) {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title,
      defaultPath,
      filters: [{ name: type, extensions: [extension] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (canceled || !filePath) return null;
    if (extname(filePath).toLowerCase() === `.${extension}`) return filePath;
    defaultPath = `${filePath}.${extension}`;
    if (!(await isThere(defaultPath))) return defaultPath;
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
