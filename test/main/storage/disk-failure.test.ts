import { describe, expect, test } from 'vitest';
import { diskFailure } from '../../../main/storage/disk-failure';
import { diskError } from './failing-disk';

describe('an error of the disk', () => {
  test.each([
    ['ENOSPC', 'full'],
    ['EDQUOT', 'full'],
    ['EROFS', 'read-only'],
    ['EACCES', 'no-access'],
    ['EPERM', 'no-access'],
    ['ENOENT', 'missing'],
    ['EIO', 'other'],
    ['EMFILE', 'other'],
  ])('%s is told as %s', (code, reason) => {
    expect(diskFailure(diskError(code))).toEqual({ kind: 'disk', reason });
  });

  test.each([
    ['a bug', new TypeError('x is not a function')],
    [
      "an error of Node's own",
      Object.assign(new Error('bad argument'), { code: 'ERR_INVALID_ARG_TYPE' }),
    ],
    ['no error at all', 'ENOSPC'],
  ])('is not seen in %s', (_what, thrown) => {
    expect(diskFailure(thrown)).toBeNull();
  });
});
