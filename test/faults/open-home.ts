import type { Result } from '../../core/result';
import { homeAt } from '../../main/home/home';
import type { Log } from '../../main/log';
import type { FileSystem } from '../../main/storage/file-system';
import type { Stores } from '../../main/stores';
import { openStores } from '../../main/stores';
import type { Notice } from '../../preload/answers';

/** Opens a home as main does at a start; its clock is `ahead` by so many ms. Throws what the disk says. */
export function openHome(
  fs: FileSystem,
  folder: string,
  log: Log,
  say: (notice: Notice) => void,
  ahead = 0,
): Promise<Result<Stores>> {
  return openStores({
    fs,
    home: homeAt(folder),
    log,
    version: '0.0.0',
    secondPlace: () => null,
    now: () => new Date(Date.now() + ahead),
    uptime: () => performance.now(),
    recoveredTitle: '恢复的文章',
    say,
    changed: () => undefined,
  });
}
