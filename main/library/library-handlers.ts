import type { Result } from '../../core/result';
import { failure } from '../../core/result';
import type { RequestName } from '../../preload/contract';
import type { Handlers } from '../ipc';
import type { Stores } from '../stores';

type Asked = Exclude<Extract<RequestName, `library.${string}`>, 'library.open'>;

/** What requests about the list of essays and its bin come to; `restoreBundled` is 恢复内置文章. */
export function libraryHandlers(
  stores: () => Promise<Result<Stores>>,
  restoreBundled: () => Promise<Result<null>>,
): Pick<Handlers, Asked> {
  return {
    async 'library.reading'({ essay, ...report }) {
      const opened = await stores();
      return opened.ok ? opened.value.library.keepReading(essay, report) : opened;
    },
    async 'library.remove'(ids) {
      const opened = await stores();
      return opened.ok ? opened.value.library.remove(ids) : opened;
    },
    async 'library.restore'(ids) {
      const opened = await stores();
      return opened.ok ? opened.value.library.restore(ids) : opened;
    },
    'library.restore-bundled': () => restoreBundled(),
    async 'library.empty-bin'() {
      const opened = await stores();
      if (!opened.ok) return opened;
      const { backups, library } = opened.value;
      const backup = await backups.before('bulk-delete');
      return backup.ok ? library.emptyBin() : failure(backup.failure);
    },
  };
}
