import type { Result } from '../../core/result';
import { failure } from '../../core/result';
import type { HomeTrouble } from '../../preload/answers';
import { diskFailure, errno } from '../storage/disk-failure';
import type { HomeLock, Taking } from './lock';

/** Takes a lock; `code` is what the disk refused it with, null where it is held. */
export async function taken(lock: HomeLock) {
  try {
    const taking = await lock.take();
    return taking.kind === 'held' ? ({ kind: 'entered', code: null } as const) : taking;
  } catch (error) {
    const code = errno(error);
    if (code === null) throw error;
    return { kind: 'entered', code } as const;
  }
}

/** Why a home is only read, by the code its lock was refused with. */
export function readOnly(code: string): HomeTrouble {
  const failed = diskFailure(Object.assign(new Error(code), { code }));
  return { kind: 'read-only', reason: failed?.kind === 'disk' ? failed.reason : 'other' };
}

/** Who holds a lock, as a refusal. */
export const inUse = (taking: Exclude<Taking, { kind: 'held' }>): Result<never> =>
  failure(
    taking.kind === 'unreadable'
      ? { kind: 'home-lock-unreadable' }
      : { ...taking, kind: 'home-in-use' },
  );
