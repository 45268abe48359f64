import type { Result } from '../../core/result';
import { success } from '../../core/result';
import type { RequestName } from '../../preload/contract';
import type { Handlers } from '../ipc';
import type { Stores } from '../stores';
import type { BackupDesk } from './backup-desk';

/** What each request about backups comes to. */
export function backupHandlers(
  desk: BackupDesk,
  stores: () => Promise<Result<Stores>>,
): Pick<Handlers, Extract<RequestName, `backups.${string}`>> {
  return {
    async 'backups.list'() {
      const opened = await stores();
      return opened.ok ? desk.state(opened.value.backups) : opened;
    },
    async 'backups.make'() {
      const opened = await stores();
      return opened.ok ? opened.value.backups.make('asked') : opened;
    },
    async 'backups.before-deleting'() {
      const opened = await stores();
      return opened.ok ? opened.value.backups.before('bulk-delete') : opened;
    },
    async 'backups.save-whole'(_none, caller) {
      const opened = await stores();
      return opened.ok ? desk.saveWhole(caller, opened.value.backups) : opened;
    },
    'backups.cancel'() {
      desk.cancel();
      return success(null);
    },
    'backups.reveal': (token) => desk.reveal(token),
    async 'backups.look'(number) {
      const opened = await stores();
      return opened.ok ? desk.restoring.look(opened.value.backups, number) : opened;
    },
    'backups.open': (_none, caller) => desk.restoring.open(caller),
    async 'backups.restore'({ token, mode }) {
      const opened = await stores();
      return opened.ok ? desk.restoring.restore(opened.value, token, mode) : opened;
    },
    'backups.choose-second': (_none, caller) => desk.chooseSecond(caller),
    'backups.forget-second'() {
      desk.forgetSecond();
      return success(null);
    },
  };
}
