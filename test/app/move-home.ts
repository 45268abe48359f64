import { openDataSettings } from '../page/data-settings';
import type { RunningApp } from './launch-app';

/** What the system's dialogs will be answered with: a folder, and the first button. */
export async function answerWith(app: RunningApp, folder: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, path) => {
    Object.assign(dialog, {
      showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: [path] }),
      showMessageBox: () => Promise.resolve({ response: 0 }),
    });
  }, folder);
}

/** Moves the library to a folder as a reader does, and leaves the settings. */
export async function moveTo(app: RunningApp, folder: string): Promise<void> {
  const { page } = app;
  await answerWith(app, folder);
  const dialog = await openDataSettings(page);
  await dialog.getByRole('button', { name: '更改位置…' }).click();
  await dialog.getByText('书库已移到这里').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}
