import { afterAll, beforeAll, describe, test } from 'vitest';
import { builtCheckoutCopy } from '../scripts/checkout-copy';
import { removeUserData } from './launch-app';
import { notedProfile, toldInApp } from './told-in-app';
import { ToldPlace } from './told-place';

let noted = '';
beforeAll(async () => {
  noted = await notedProfile();
});
afterAll(() => removeUserData(noted));

describe('what the pages tell does what they say', () => {
  test.each(Object.entries(toldInApp))('%s', async (line, told) => {
    const isFromSource = line.includes('npm ');
    const place = new ToldPlace(isFromSource ? builtCheckoutCopy() : undefined);
    try {
      await told(line, place, noted);
    } finally {
      await place.remove();
    }
  });
});
