import type { App } from 'electron';
import { BrowserWindow, Menu } from 'electron';
import type { Words } from '../core/words/words';

/** Gives text fields the system's menu by the other button; all else has the page's own. */
export function offerFieldMenu(app: App, words: () => Words): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('context-menu', (_asked, { isEditable, editFlags, x, y }) => {
      const window = BrowserWindow.fromWebContents(contents);
      if (!isEditable || window === null) return;
      const { menu, commands } = words();
      Menu.buildFromTemplate([
        { role: 'undo', label: commands.undo, enabled: editFlags.canUndo },
        { role: 'redo', label: commands.redo, enabled: editFlags.canRedo },
        { type: 'separator' },
        { role: 'cut', label: menu.cut, enabled: editFlags.canCut },
        { role: 'copy', label: menu.copy, enabled: editFlags.canCopy },
        { role: 'paste', label: menu.paste, enabled: editFlags.canPaste },
        { type: 'separator' },
        { role: 'selectAll', label: menu.selectAll, enabled: editFlags.canSelectAll },
      ]).popup({ window, x, y });
    });
  });
}
