import { expect, test } from 'vitest';
import { clickOn, dragOver } from '../page/select-text';
import { freshUserData, launchApp, removeUserData } from './launch-app';

const rounds = 20;
const passage = '始终处于教学、科研、管理、服务育人的最前沿';

test(`loses nothing that was said to be saved, killed at once ${rounds} times in a row`, async () => {
  const userData = freshUserData();
  let app = await launchApp(userData);
  await app.page.getByRole('button', { name: '从第一篇开始读' }).click();
  await app.page.locator('article').waitFor();
  await dragOver(app.page, passage);
  await app.page.keyboard.press('4');
  await app.page.locator('mark').waitFor();

  let written = '';
  for (let round = 1; round <= rounds; round += 1) {
    const { page } = app;
    // From the second start on, the card is open again as it was left.
    if (round === 1) {
      await clickOn(page, passage);
      await page.keyboard.press('Enter');
    }
    const added = `第${round}次，`;
    await page.keyboard.type(added, { delay: 5 });
    // From the first letter on the card says 正在保存, until all of it is on disk.
    await page.locator('[data-save="saved"]').waitFor();
    await app.kill();
    written += added;
    app = await launchApp(userData);
    const field = app.page.getByRole('textbox', { name: '批注' });
    await field.waitFor();
    expect(await field.inputValue()).toBe(written);
  }
  await app.close();
  await removeUserData(userData);
}, 240_000);
