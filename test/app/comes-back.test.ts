import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backAgain, beginComment, crashWhileTyping, state, typeFor } from './crash-while-typing';
import type { RunningApp } from './launch-app';
import { freshUserData, launchApp, logged, removeUserData } from './launch-app';

let userData = '';
beforeEach(() => {
  userData = freshUserData();
});
afterEach(() => removeUserData(userData));

const bodyOf = ({ window }: RunningApp) =>
  window.evaluate(async ({ webContents }) => {
    if (webContents.isCrashed() || webContents.isLoading()) return '';
    return String(await webContents.executeJavaScript('document.body.innerText'));
  });

const shownAsSaved = (app: RunningApp) => expect.poll(() => bodyOf(app)).toContain('已自动保存');

describe('a window whose page ends while a comment is being written', () => {
  test.each(['kill', 'crash', 'loop'] as const)(
    'by a %s is back with the comment, the caret and the place',
    async (strike) => {
      const app = await launchApp(userData);
      await beginComment(app);
      const back = await crashWhileTyping(app, strike, shownAsSaved);
      expect(back).toMatchObject({ lost: 0, inPlace: true });
      await expect.poll(() => bodyOf(app)).toContain('已重新打开');
      await app.close();
    },
  );

  test('is left alone by a long piece of work', async () => {
    const app = await launchApp(userData);
    await beginComment(app);
    await app.page.evaluate('for (const end = Date.now() + 4000; Date.now() < end; );');
    await app.page.waitForTimeout(6000);
    expect(logged(userData, 'window frozen')).toEqual([]);
    await app.close();
  });

  test('again with the same essay does not open it a third time, but offers ways on', async () => {
    const app = await launchApp(userData);
    await beginComment(app);
    await crashWhileTyping(app, 'kill');
    await app.window.evaluate(({ webContents }) => webContents.forcefullyCrashRenderer());
    await expect.poll(() => logged(userData, 'window crashed').length).toBe(2);
    await expect.poll(() => bodyOf(app)).toContain('连续两次让页面出错');
    const press = (name: string) =>
      app.window.evaluate(
        ({ webContents }, wanted) =>
          webContents.executeJavaScript(
            `[...document.querySelectorAll('main button')].find((one) => one.textContent === '${wanted}').click()`,
          ),
        name,
      );
    await press('看纯文本');
    await expect.poll(() => bodyOf(app)).toContain('纯文本，不显示标注和批注。');
    await press('重试');
    // The card is still the one being written.
    expect((await backAgain(app)).text).not.toBe('');
    await app.close();
  });
});

describe('the next start', () => {
  test.each(['killed', 'closed'] as const)(
    'of an app %s while a comment was being written goes on at it',
    async (how) => {
      const first = await launchApp(userData);
      await beginComment(first);
      await typeFor(first, 1500);
      await shownAsSaved(first);
      const before = await state(first);
      await (how === 'killed' ? first.kill() : first.close());

      const second = await launchApp(userData);
      const after = await backAgain(second);
      expect(after).toEqual({ ...before, caret: before?.text.length });
      await second.close();
    },
  );
});
