import { dayIn } from '../../core/local-day';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { RequestName } from '../../preload/contract';
import type { Handlers } from '../ipc';
import type { Stores } from '../stores';

/** What requests about what was read when come to. */
export function readingHandlers(
  stores: () => Promise<Result<Stores>>,
): Pick<Handlers, Extract<RequestName, `reading.${string}`>> {
  return {
    async 'reading.add'({ essay, seconds, begins, progress }) {
      const opened = await stores();
      if (!opened.ok) return opened;
      const { library, reading } = opened.value;
      if (library.entry(essay) === null) return failure({ kind: 'essay-unknown' });
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      const day = dayIn(new Date().toISOString(), timeZone);
      await reading.add({ essay, day, seconds, times: begins ? 1 : 0, progress });
      return success(null);
    },
    async 'reading.days'(essay) {
      const opened = await stores();
      return opened.ok ? success(await opened.value.reading.days(essay)) : opened;
    },
    async 'reading.clear'(essay) {
      const opened = await stores();
      return opened.ok ? opened.value.reading.clear(essay) : opened;
    },
  };
}
