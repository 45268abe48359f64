import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RunningApp } from './launch-app';
import { freshUserData, launchApp, removeUserData } from './launch-app';

let userData = '';
let app: RunningApp;
beforeEach(async () => {
  userData = freshUserData();
  app = await launchApp(userData);
});
afterEach(async () => {
  await app.close();
  await removeUserData(userData);
});

interface Box {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
}

/** Chooses 关于眉批, answers what is asked in turn, and gives the questions and what was opened. */
async function askAbout(...answers: string[]): Promise<{ boxes: Box[]; opened: string[] }> {
  await app.electron.evaluate(({ dialog, shell }, wanted) => {
    const seen = { boxes: [] as object[], opened: [] as string[] };
    Object.assign(globalThis, { seen });
    Object.assign(shell, {
      openExternal: (address: string) => Promise.resolve(void seen.opened.push(address)),
    });
    Object.assign(dialog, {
      showMessageBox: (_window: unknown, box: Box) => {
        const response = box.buttons.indexOf(wanted[seen.boxes.length] ?? '');
        seen.boxes.push(box);
        return Promise.resolve({ response, checkboxChecked: false });
      },
    });
  }, answers);
  await app.electron.evaluate(({ Menu }) => {
    const help = Menu.getApplicationMenu()?.items.at(-1);
    help?.submenu?.items.find((item) => item.label === '关于眉批')?.click();
  });
  const seen = () =>
    app.electron.evaluate(
      () => Reflect.get(globalThis, 'seen') as { boxes: Box[]; opened: string[] },
    );
  await expect.poll(async () => (await seen()).boxes.length).toBe(answers.length);
  return seen();
}

test('关于眉批 tells name, version and licences, and opens nothing by itself', async () => {
  const { boxes, opened } = await askAbout('关闭');
  const version = await app.electron.evaluate(({ app: own }) => own.getVersion());
  expect(boxes[0]?.message).toBe('眉批 Meipi');
  expect(boxes[0]?.detail).toContain(`版本 ${version}\n按 MIT 许可证发布`);
  expect(opened).toEqual([]);
});

test('a page outside is opened after a question that shows where it leads', async () => {
  const { boxes, opened } = await askAbout('看许可证', '打开');
  expect(boxes[1]?.message).toBe('在浏览器中打开 opensource.org？');
  expect(boxes[1]?.detail).toBe('https://opensource.org/license/mit');
  await expect.poll(() => opened).toEqual(['https://opensource.org/license/mit']);
});

test('and not where the answer is 取消', async () => {
  const { opened } = await askAbout('看许可证', '取消');
  expect(opened).toEqual([]);
});
