import type { Result } from '../../core/result';
import { homeAt } from '../../main/home/home';
import type { Log } from '../../main/log';
import type { FileSystem } from '../../main/storage/file-system';
import type { Stores } from '../../main/stores';
import { openStores } from '../../main/stores';
import type { Notice } from '../../preload/contract';

/** Opens a home as main does at a start. Throws what the disk says. */
export function openHome(
  fs: FileSystem,
  folder: string,
  log: Log,
  say: (notice: Notice) => void,
): Promise<Result<Stores>> {
  return openStores({
    fs,
    home: homeAt(folder),
    log,
    version: '0.0.0',
    secondPlace: () => null,
    now: () => new Date(),
    recoveredTitle: '恢复的文章',
    say,
    changed: () => undefined,
  });
}
