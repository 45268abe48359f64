import { textOf } from '../../core/document/essay';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { RequestName } from '../../preload/contract';
import type { Handlers } from '../ipc';
import type { Stores } from '../stores';
import type { BundledDesk } from './bundled-desk';
import type { EditionDesk } from './edition-desk';

type Asked = Exclude<
  Extract<RequestName, `library.${string}`>,
  'library.open' | 'library.reading' | 'library.search'
>;

/** What requests about the list of essays, its bin and new editions come to. */
export function libraryHandlers(
  stores: () => Promise<Result<Stores>>,
  bundledDesk: BundledDesk,
  editionDesk: EditionDesk,
): Pick<Handlers, Asked> {
  return {
    async 'library.edit'(edit) {
      const opened = await stores();
      return opened.ok ? opened.value.library.edit(edit) : opened;
    },
    async 'library.remove'(ids) {
      const opened = await stores();
      return opened.ok ? opened.value.library.remove(ids) : opened;
    },
    async 'library.restore'(ids) {
      const opened = await stores();
      return opened.ok ? opened.value.library.restore(ids) : opened;
    },
    async 'library.restore-bundled'() {
      const opened = await stores();
      return opened.ok ? bundledDesk.restore(opened.value) : opened;
    },
    async 'library.replace'(wish, caller) {
      const opened = await stores();
      return opened.ok ? editionDesk.replace(caller, opened.value, wish) : opened;
    },
    async 'library.original'(id) {
      const opened = await stores();
      return opened.ok ? editionDesk.original(opened.value, id) : opened;
    },
    async 'library.decode'(wish, caller) {
      const opened = await stores();
      return opened.ok ? editionDesk.decode(caller, opened.value, wish) : opened;
    },
    async 'library.take-back'(id) {
      const opened = await stores();
      return opened.ok ? opened.value.editions.takeBack(id) : opened;
    },
    async 'library.edition-text'({ essay, edition }) {
      const opened = await stores();
      if (!opened.ok) return opened;
      const found = await opened.value.library.files.text(essay, edition);
      return success(found === null ? null : textOf(found.blocks));
    },
    async 'library.empty-bin'() {
      const opened = await stores();
      if (!opened.ok) return opened;
      const { backups, library } = opened.value;
      const backup = await backups.before('bulk-delete');
      return backup.ok ? library.emptyBin() : failure(backup.failure);
    },
  };
}
