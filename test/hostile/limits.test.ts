import { expect, test } from 'vitest';
import { appWithImportPage } from '../app/app-copy';
import { askFor } from '../app/ask-for';
import { freshUserData, launchApp, logged, removeUserData } from '../app/launch-app';

test('an import that hangs is killed after 30 s; the window answers all the while', async () => {
  const userData = freshUserData();
  const folder = appWithImportPage('meipiImport.serve(() => { for (;;) ; })');
  const app = await launchApp(userData, folder);
  const started = Date.now();
  let longest = 0;
  while ((await app.page.getByText('重新打开眉批再试').count()) === 0) {
    const asked = performance.now();
    await askFor(app.page, 'app.start', undefined);
    longest = Math.max(longest, performance.now() - asked);
    expect(Date.now() - started).toBeLessThan(60_000);
    await app.page.waitForTimeout(50);
  }
  process.stdout.write(
    `killed after ${Date.now() - started} ms, answered in ${longest.toFixed(0)} ms\n`,
  );
  expect(Date.now() - started).toBeGreaterThan(20_000);
  expect(longest).toBeLessThan(3000);
  expect(logged(userData, 'import stopped')).toMatchObject([{ why: 'too long' }]);
  const left = await app.electron.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
  );
  expect(left).toBe(1);
  await app.close();
  await Promise.all([userData, folder].map(removeUserData));
});
