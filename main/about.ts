import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { app, dialog } from 'electron';
import type { Words } from '../core/words/words';
import type { ExternalLinks } from './external-links';
import { projectPage } from './project-page';

/** The text of the licence that LICENSE and package.json name. */
const licence = 'https://opensource.org/license/mit';

/**
 * Tells what this is: name, version, licences; the licence's page and, where the package names one, the
 * project's are opened on request.
 */
export async function showAbout(
  window: BrowserWindow,
  words: Words,
  links: ExternalLinks,
): Promise<void> {
  const { about, app: names } = words;
  const homepage = projectPage(readFileSync(join(app.getAppPath(), 'package.json'), 'utf8'));
  const { response } = await dialog.showMessageBox(window, {
    type: 'info',
    title: words.menu.about,
    message: names.fullName,
    detail: [about.version(app.getVersion()), about.licence, about.typefaces, about.privacy].join(
      '\n',
    ),
    buttons: [names.close, about.showLicence, ...(homepage === null ? [] : [about.showProject])],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response === 1) await links.open(window, licence);
  if (response === 2 && homepage !== null) await links.open(window, homepage);
}
