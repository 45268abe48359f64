import { dirname, join } from 'node:path';
import type { LibraryPlace } from '../../../main/library/library';
import { Library } from '../../../main/library/library';
import type { FileSystem } from '../../../main/storage/file-system';
import { Quarantine } from '../../../main/storage/quarantine';
import { QuietLog } from '../quiet-log';

/** The library in a folder, as the app opens it at a start. */
export async function openedLibrary(
  fs: FileSystem,
  folder: string,
  place: Pick<LibraryPlace, 'now' | 'uptime'> & Partial<Pick<LibraryPlace, 'changed'>>,
): Promise<Library> {
  const opened = await Library.open({
    fs,
    folder,
    quarantine: new Quarantine(fs, join(dirname(folder), 'quarantine')),
    log: new QuietLog(),
    recoveredTitle: '找回的文章',
    backup: () => Promise.resolve(null),
    changed: () => undefined,
    ...place,
  });
  if (!opened.ok) throw new Error(opened.failure.kind);
  return opened.value;
}
