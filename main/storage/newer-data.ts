import { errno } from './disk-failure';
import type { FileSystem } from './file-system';

/** What lies in a stored file whatever its version, unchecked; `seq` as in a `Stamped`. */
export interface NewerData {
  readonly data: unknown;
  readonly seq: number;
}

/**
 * Reads a stored file for looking at what a newer Meipi wrote; null where there is no file or nothing
 * can be made of it. Throws what else the disk says.
 */
export async function newerData(fs: FileSystem, path: string): Promise<NewerData | null> {
  try {
    const bytes = await fs.read(path);
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof json !== 'object' || json === null || !('data' in json)) return null;
    const seq = 'seq' in json && typeof json.seq === 'number' ? json.seq : 0;
    return { data: json.data, seq };
  } catch (error) {
    if (errno(error) !== null && errno(error) !== 'ENOENT') throw error;
    return null;
  }
}
