import type { Result } from '../../core/result';
import { success } from '../../core/result';
import type { RequestName } from '../../preload/contract';
import type { ImportHost } from '../import-host';
import type { Handlers } from '../ipc';
import type { Stores } from '../stores';
import type { ImportDesk } from './import-desk';

/** What each request about documents on their way in comes to. */
export function importHandlers(
  stores: () => Promise<Result<Stores>>,
  desk: ImportDesk,
  host: ImportHost,
): Pick<Handlers, Extract<RequestName, `imports.${string}`>> {
  const { queue } = desk;
  return {
    'imports.list': (_nothing, caller) => success(host.list(caller)),
    async 'imports.choose'(what, caller) {
      host.take(caller);
      await desk.choose(caller, what);
      return success(null);
    },
    'imports.paste'({ title, ...file }, caller) {
      host.take(caller);
      desk.paste(title, file);
      return success(null);
    },
    'imports.again'({ id, encoding }, caller) {
      host.take(caller);
      queue.again(id, encoding ?? undefined);
      return success(null);
    },
    'imports.cancel'(id) {
      queue.cancel(id);
      return success(null);
    },
    async 'imports.copy'(id) {
      const opened = await stores();
      return opened.ok ? queue.copy(id, opened.value) : opened;
    },
    async 'imports.look'(file) {
      const opened = await stores();
      return opened.ok ? desk.cuts.look(opened.value, file) : opened;
    },
    async 'imports.cut'({ file, choices }) {
      const opened = await stores();
      return opened.ok ? desk.cut(opened.value, file, choices) : opened;
    },
  };
}
