import { app } from 'electron';
import { failure, success } from '../../core/result';
import type { Handlers } from '../ipc';
import { tell } from '../ipc';
import type { SettingsFile } from '../settings';
import type { Windows } from '../windows';
import { chooseHome } from './choose-home';
import { showInFolder } from '../show-in-folder';
import type { Residence } from './residence';

export interface HomeDesk {
  readonly residence: Residence;
  readonly settings: SettingsFile;
  readonly windows: Windows;
}

/** What the requests about the library's place come to. */
export function homeHandlers(
  desk: HomeDesk,
): Pick<Handlers, 'home.where' | 'home.choose' | 'home.reveal' | 'app.quit'> {
  const { residence, settings, windows } = desk;
  return {
    'home.where'() {
      const { home } = residence;
      return home === null
        ? failure({ kind: 'request-refused' })
        : success({ folder: home.folder });
    },
    async 'home.choose'({ saved: isSaved }, window) {
      const saved = (await windows.flushOthers(window)) && isSaved;
      const before = async () => {
        const opened = await residence.stores();
        return opened.ok ? opened.value.backups.before('move') : opened;
      };
      const moving = () => tell(window, 'home.moving', null);
      const place = { window, residence, settings: settings.settings, saved, before, moving };
      const chosen = await chooseHome(place);
      if (chosen.ok && chosen.value.kind === 'changed') windows.reload();
      return chosen;
    },
    'home.reveal'() {
      const { home } = residence;
      if (home === null) return failure({ kind: 'request-refused' });
      showInFolder(home.library);
      return success(null);
    },
    'app.quit'() {
      app.quit();
      return success(null);
    },
  };
}
