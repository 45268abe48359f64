import type { RunningApp } from './launch-app';

/** Answers the system's dialogs from now on: with these files to open, or the first of them to write. */
export async function answerDialogs(
  { electron }: RunningApp,
  ...paths: readonly string[]
): Promise<void> {
  await electron.evaluate(({ dialog }, filePaths) => {
    Object.assign(dialog, {
      showSaveDialog: () => Promise.resolve({ canceled: false, filePath: filePaths[0] }),
      showOpenDialog: () => Promise.resolve({ canceled: false, filePaths }),
    });
  }, paths);
}
