import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { EssayId } from '../../core/ids';
import { dragOver } from '../page/select-text';
import { firstEssay } from './first-essay';
import { menuitem } from './shelf-page';

const windowsAsked = (page: Page): Promise<readonly (EssayId | null)[]> =>
  page.evaluate(async () =>
    (await window.twin).asked.flatMap((one) =>
      one.name === 'window.open' ? [one.argument as EssayId | null] : [],
    ),
  );

test('a further window is asked for by the menu of an essay, the middle button, a key and the palette', async () => {
  const page = await firstEssay();
  const essays = page.getByRole('navigation').locator('[data-essay]');
  const [first, second] = [essays.nth(0), essays.nth(1)];
  const ids = [await first.getAttribute('data-essay'), await second.getAttribute('data-essay')];
  await second.click({ button: 'right' });
  await menuitem(page, '在新窗口中打开').click();
  await expect.poll(() => windowsAsked(page)).toEqual([ids[1]]);
  await second.locator('[data-rove]').click({ button: 'middle' });
  await page.keyboard.press('Control+Shift+n');
  await expect.poll(() => windowsAsked(page)).toEqual([ids[1], ids[1], ids[0]]);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('xck');
  await page.getByRole('option', { name: '新窗口' }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => windowsAsked(page)).toEqual([ids[1], ids[1], ids[0], ids[0]]);
  // None of it leaves the essay on show.
  expect(await first.locator('[aria-current="true"]').count()).toBe(1);
});

/** What the page is told of other windows waits until the returned function is called. */
async function holdTold(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(async () => {
    const twin = await window.twin;
    const told: (() => void)[] = [];
    const tell = twin.tell.bind(twin);
    const late: typeof tell = (name, what) => {
      if (name === 'notes.changed') told.push(() => tell(name, what));
      else tell(name, what);
    };
    Object.assign(twin, { tell: late });
    Object.assign(window, {
      release() {
        Object.assign(twin, { tell });
        for (const one of told) one();
      },
    });
  });
  return () => page.evaluate('window.release()');
}

test('a comment that crosses what another window did to it is kept with that, unremarked', async () => {
  const page = await firstEssay();
  await dragOver(page, '始终处于教学、科研、管理、服务育人的最前沿');
  await page.keyboard.press('1');
  const noted = () =>
    page.evaluate(async () => {
      const { notebooks } = (await window.twin).disk;
      return Object.values(notebooks).flatMap(({ annotations }) => annotations);
    });
  await expect.poll(async () => (await noted()).length).toBe(1);
  const release = await holdTold(page);
  await page.evaluate(async () => {
    const twin = await window.twin;
    const [essay, notebook] = Object.entries(twin.disk.notebooks)[0] ?? [];
    const [one] = notebook?.annotations ?? [];
    if (one === undefined) throw new Error('no note');
    const starred = { ...one, starred: true };
    twin.changeNotes('window', essay as never, [{ kind: 'put', annotation: starred }]);
  });
  await page.locator('mark').first().click();
  await page.keyboard.press('Enter');
  await page.keyboard.type('这边写的');
  const applied = () =>
    page.evaluate(
      async () => (await window.twin).asked.filter(({ name }) => name === 'notes.apply').length,
    );
  await expect.poll(applied).toBeGreaterThan(1);
  expect((await noted()).map(({ comment }) => comment)).toEqual(['']);
  expect(await page.getByText('批注暂时无法保存').count()).toBe(0);
  await release();
  await expect.poll(noted).toMatchObject([{ comment: '这边写的', starred: true }]);
  await expect
    .poll(() => page.getByRole('textbox', { name: '批注' }).inputValue())
    .toBe('这边写的');
});
