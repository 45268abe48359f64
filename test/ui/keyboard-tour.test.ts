import { expect, test } from 'vitest';
import { walkByKeys } from '../page/keyboard-walk';
import { arrive, mainStates } from './main-states';

/** Walked by tests of their own: a menu and the list of notes by arrows, what settings choose by what it does. */
const elsewhere = new Set(['context menu', 'notebook', '设置 外观', '设置 标注']);
const walked = mainStates.filter(({ name }) => !elsewhere.has(name));

/** Every stop is pressed for, one after the other. */
const timeout = 300_000;

test.each(walked)('keys reach every control: $name', { timeout }, async (state) => {
  const page = await arrive(state);
  const { reached, ...found } = await walkByKeys(page, state.part, state.isModal === true);
  expect(reached.length).toBeGreaterThan(2);
  expect(found).toEqual({ missed: [], oneWay: [], ringless: [], covered: [], outside: [] });
});
