import type { SharedFile } from '../../core/share/shared-file';
import { picturePart, shareParts } from '../../core/share/shared-file';
import type { Pictures } from './word-block';
import { zipFile } from './zip-file';

/** The bytes of a `.meipi`: the same essays, notes and pictures give the same ones. */
export function shareFile(shared: SharedFile, pictures: Pictures): Uint8Array {
  const files = [...pictures].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipFile([
    ...shareParts(shared).map(({ name, text }) => ({
      name,
      bytes: new TextEncoder().encode(text),
      packs: true,
    })),
    ...files.map(([file, bytes]) => ({ name: picturePart(file), bytes, packs: false })),
  ]);
}
