import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import { diskFailure } from './disk-failure';

/** What the disk refuses is an answer; what else is thrown goes on. */
export async function onDisk(step: () => Promise<void>): Promise<Result<null>> {
  try {
    await step();
    return success(null);
  } catch (error) {
    const reason = diskFailure(error);
    if (reason === null) throw error;
    return failure(reason);
  }
}
