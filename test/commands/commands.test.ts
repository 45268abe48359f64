import { afterAll, afterEach, describe, test } from 'vitest';
import { Copy } from './copy';
import { toldInCopy } from './told-in-copy';

describe('what the pages tell makers does what they say', () => {
  const copy = new Copy();
  afterEach(() => copy.restore());
  afterAll(() => copy.dispose());

  test.each(Object.entries(toldInCopy))('%s', async (line, told) => {
    await told(line, copy);
  });
});
