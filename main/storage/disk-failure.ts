import type { DiskReason, Failure } from '../../core/result';

const reasons: Readonly<Record<string, DiskReason>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'read-only',
  EACCES: 'no-access',
  EPERM: 'no-access',
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  ELOCKED: 'taken',
};

/** The errno name of an error of the file system ("ENOSPC"), or null where it is another error. */
export function errno(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string')
    return null;
  return /^E[A-Z0-9]+$/.test(error.code) && !error.code.startsWith('ERR_') ? error.code : null;
}

/** Whether the disk, or a folder on it, is not to be written to. */
export function isClosed(error: unknown): boolean {
  return /^(?:EROFS|EACCES|EPERM)$/.test(errno(error) ?? '');
}

/** Whether there is something at a path that is no file: a folder, a pipe, a device. */
export function isNoFile(error: unknown): boolean {
  return ['EISDIR', 'EFTYPE'].includes(errno(error) ?? '');
}

/** What the disk refused, or null where the error is not the disk's but a bug. */
export function diskFailure(error: unknown): Failure | null {
  const code = errno(error);
  return code === null ? null : { kind: 'disk', reason: reasons[code] ?? 'other' };
}
