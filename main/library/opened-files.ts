import type { App } from 'electron';
import { z } from 'zod';
import type { Started } from './given-files';
import { givenFiles, givenWords } from './given-files';

const handedOver = z.object({ files: z.array(z.string().max(32_768)).max(100_000) });

/** The words this start was given, switches of Chromium among them. */
export function wordsOfThisStart(app: App): readonly string[] {
  return givenWords(thisStart(app));
}

/** How this start came about. */
function thisStart(app: App): Started {
  const { argv, defaultApp } = process;
  return { argv, folder: process.cwd(), appPath: app.getAppPath(), isPackaged: !defaultApp };
}

/** The files this start was given, in the form in which a second start hands them to the first. */
export function filesOfThisStart(app: App): { readonly files: readonly string[] } {
  return { files: givenFiles(thisStart(app)) };
}

/**
 * Hears of files that the system opens with Meipi: at this start, at a second start, and on macOS at
 * any time. `shown` is called first where the app runs already.
 */
export function hearOpenedFiles(
  app: App,
  shown: () => void,
  take: (paths: readonly string[]) => void,
): void {
  app.on('second-instance', (_event, _argv, _folder, data: unknown) => {
    shown();
    take(handedOver.safeParse(data).data?.files ?? []);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    // On macOS the app may run without a window.
    if (app.isReady()) shown();
    take([path]);
  });
  take(filesOfThisStart(app).files);
}
