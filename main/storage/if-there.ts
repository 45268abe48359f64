import { errno } from './disk-failure';

/**
 * What a call of the file system resolves to; null where the disk says that nothing is there, by
 * one of `absent`. Throws what else it says.
 */
export async function ifThere<Found>(
  call: Promise<Found>,
  absent: readonly string[] = ['ENOENT'],
): Promise<Found | null> {
  try {
    return await call;
  } catch (error) {
    if (absent.includes(errno(error) ?? '')) return null;
    throw error;
  }
}
