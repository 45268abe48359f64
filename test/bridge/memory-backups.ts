import { emptyNotebook } from '../../core/annotation/notebook';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { RestorePreview } from '../../preload/answers';
import type { RequestName } from '../../preload/contract';
import type { TwinDisk } from './memory-disk';
import { summaryOf } from './memory-disk';
import type { Handlers } from './memory-handlers';

type Asked = Extract<RequestName, `backups.${string}`>;

/** What requests about backups come to; `changed` tells that the library is another. */
export function backupHandlers(disk: TwinDisk, changed: () => void): Pick<Handlers, Asked> {
  return {
    'backups.list': () =>
      success({ backups: disk.backups, failed: null, second: disk.secondFolder }),
    'backups.make': () => {
      const summary = summaryOf(disk);
      disk.backups = [summary, ...disk.backups];
      disk.backedUp[summary.number] = structuredClone({
        catalog: disk.catalog,
        notebooks: disk.notebooks,
      });
      return success(null);
    },
    'backups.before-deleting': () => success(null),
    'backups.save-whole': () =>
      success({
        kind: 'saved',
        name: '眉批备份_2026-11-26.tar',
        folder: '文档',
        token: 'token',
        aside: { pieces: 0, name: '' },
      }),
    'backups.cancel': () => success(null),
    'backups.reveal': () => success(null),
    'backups.look': (number) => preview(disk, number),
    'backups.open': () =>
      disk.backups.length === 0 ? success(null) : preview(disk, disk.backups[0]?.number ?? 0),
    'backups.restore': ({ token }) => {
      const then = disk.backedUp[token];
      if (then === undefined) return failure({ kind: 'request-refused' });
      disk.catalog = then.catalog;
      for (const { id } of disk.catalog.entries) {
        disk.notebooks[id] = then.notebooks[id] ?? emptyNotebook;
      }
      changed();
      return success(null);
    },
    'backups.choose-second': () => {
      disk.secondFolder = '/media/reader/移动硬盘/备份';
      return success(null);
    },
    'backups.forget-second': () => {
      disk.secondFolder = null;
      return success(null);
    },
  };
}

function preview({ backups }: TwinDisk, number: number): Result<RestorePreview> {
  const backup = backups.find((one) => one.number === number);
  if (backup === undefined) return failure({ kind: 'backup-unreadable' });
  const hasCatalog = backup.clean;
  const damaged = hasCatalog ? 0 : 1;
  return success({ token: String(number), backup, hasCatalog, hasTexts: false, damaged });
}
