import { afterEach } from 'vitest';
import type { FileSystem, OpenFile } from '../../main/storage/file-system';

const open = new Set<OpenFile>();

afterEach(async () => {
  const left = [...open];
  open.clear();
  await Promise.all(left.map((file) => file.close().catch(() => undefined)));
});

/** The same, with its files closed after the test that left them open, as the end of a process does. */
export function closedAtEnd(fs: FileSystem): FileSystem {
  return {
    ...fs,
    open: async (path, flags, mode) => {
      const file = await fs.open(path, flags, mode);
      open.add(file);
      const close = () => {
        open.delete(file);
        return file.close();
      };
      return { ...file, close };
    },
  };
}
