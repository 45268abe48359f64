import { shell } from 'electron';

/** Shows a file or folder of ours, or one the reader named, in the system's file manager. Nothing is ever opened so. */
export function showInFolder(path: string): void {
  shell.showItemInFolder(path);
}
