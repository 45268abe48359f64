import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freshUserData, launchApp, logged, removeUserData } from './launch-app';
import { askFor, catalogOf } from './ask-for';

let userData = '';
beforeEach(() => {
  userData = freshUserData();
});
afterEach(() => removeUserData(userData));

describe('the first start', () => {
  test('opens a window and brings the ten essays in their order', async () => {
    const app = await launchApp(userData);
    const catalog = await catalogOf(app.page, 10);
    expect(catalog.entries).toHaveLength(10);
    console.log(
      catalog.collections[0]?.title,
      catalog.entries.map((e) => [e.title, e.length]),
    );
    console.log(logged(userData, 'uncaught'), logged(userData, 'unhandled'));
    await app.close();
  });
});
