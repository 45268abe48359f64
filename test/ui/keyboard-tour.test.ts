import { expect, test } from 'vitest';
import { walkByKeys } from '../page/keyboard-walk';
import { arrive, mainStates } from './main-states';

/** Every stop is pressed for, one after the other. */
const timeout = 300_000;

test.each(mainStates)('keys reach every control: $name', { timeout }, async (state) => {
  const page = await arrive(state);
  const { reached, ...found } = await walkByKeys(page, state.part, state.isModal === true);
  expect(reached.length).toBeGreaterThan(2);
  expect(found).toEqual({ missed: [], oneWay: [], ringless: [], covered: [], outside: [] });
});
