import type { Platform } from '../core/keys';

/** The platform Meipi runs on, as keys and the window's frame tell it apart. */
export function platformHere(): Platform {
  if (process.platform === 'darwin') return 'mac';
  return process.platform === 'win32' ? 'windows' : 'linux';
}
