import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ImportItem } from '../../core/import/import-item';
import { isSettled } from '../../core/import/import-item';
import { giveToAccount, makeTemporaryFolder } from '../../scripts/unprivileged.mjs';
import { bmpOf, jpegOf, pngOf, smallGif, smallWebp } from '../core/document/made-pictures';
import { docxOf, paragraph } from '../core/import/docx/docx-of';
import { epubOf } from '../core/import/epub/epub-of';
import { answerDialogs } from './answer-dialogs';
import { askFor, catalogOf } from './ask-for';
import type { RunningApp } from './launch-app';
import { freshUserData, launchApp, logged, removeUserData } from './launch-app';

let userData = '';
let folder = '';
let app: RunningApp | null = null;

beforeEach(() => {
  userData = freshUserData();
  folder = makeTemporaryFolder('meipi-own');
});
afterEach(async () => {
  await app?.close();
  app = null;
  await Promise.all([removeUserData(userData), removeUserData(folder)]);
});

async function started(): Promise<RunningApp> {
  app = await launchApp(userData);
  await catalogOf(app.page, 10);
  await app.page.getByRole('button', { name: '导入文档' }).first().waitFor();
  return app;
}

/** Brings a file in and opens it; what became of it. */
async function read(running: RunningApp, name: string, bytes: Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  giveToAccount(path);
  await answerDialogs(running, path);
  const { page } = running;
  await page.keyboard.press('Control+o');
  const item = await settled(page, name);
  await page.getByRole('button', { name: `打开：${name}` }).click();
  return item.state;
}

async function settled(page: Page, name: string): Promise<ImportItem> {
  for (let tries = 0; tries < 800; tries += 1) {
    const list = await askFor(page, 'imports.list', undefined);
    const item = list.ok ? list.value.items.find((one) => one.name === name) : undefined;
    if (item !== undefined && isSettled(item)) return item;
    await page.waitForTimeout(50);
  }
  throw new Error('the import never ended');
}

/** What each figure of the page shows: the sides its picture was decoded with, or the words in its frame. */
async function figuresOn(page: Page): Promise<readonly string[]> {
  await page.getByRole('article').locator('figure').first().waitFor();
  return page.evaluate(async () => {
    const figures = [...document.querySelectorAll('article figure')];
    const shown: string[] = [];
    for (const figure of figures) {
      figure.scrollIntoView();
      const picture = figure.querySelector('img');
      await picture?.decode().catch(() => undefined);
      const words = figure.querySelector('span')?.textContent ?? '';
      shown.push(
        picture === null
          ? words
          : `${picture.naturalWidth}×${picture.naturalHeight} ${picture.alt}`,
      );
    }
    return shown;
  });
}

const media = () => readdirSync(join(userData, 'library', 'media')).sort();

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>document.title="run"</script></svg>';
const polyglot = Buffer.concat([
  Buffer.from(smallGif.subarray(0, -1)),
  Buffer.from('/*<script>document.title="run"</script>*/=1;;', 'latin1'),
]);

test('a book shows its raster pictures, and a frame for all else; none acts or leaves', async () => {
  const pictures: Readonly<Record<string, Uint8Array | string>> = {
    'a.png': pngOf(300, 200),
    'named.svg': jpegOf(16, 8),
    'c.gif': smallGif,
    'd.webp': smallWebp,
    'e.bmp': bmpOf(7, 5),
    'large.png': pngOf(4800, 6),
    'polyglot.gif': polyglot,
    'bomb.png': pngOf(1, 1, [0, 0, 0], { width: 60_000, height: 60_000 }),
    'lies.png': pngOf(1, 1, [0, 0, 0], { width: 6000, height: 6000 }),
    'cut.png': pngOf(300, 200).subarray(0, 40),
    'drawing.png': svg,
    'page.jpg': '<html><script>document.title="run"</script></html>',
  };
  const img = (src: string) => `<p>见图。</p><img src="${src}" alt="图 ${src}"/>`;
  const outside = ['http://127.0.0.1:9/a.png', 'file:///etc/hostname', 'meipi://app/icon.png'];
  const body = [...Object.keys(pictures), ...outside, '../../../../etc/passwd'].map(img).join('');
  const running = await started();
  const { page } = running;
  const book = epubOf({
    text: { 'a.xhtml': `<h1>看图的文章</h1>${body}` },
    files: Object.fromEntries(
      Object.entries(pictures).map(([name, content]) => [`OPS/${name}`, content]),
    ),
  });
  const state = await read(running, '图书.epub', book);
  expect(state).toMatchObject({ kind: 'done', lacks: [{ what: 'pictures' }] });
  const title = await page.title();
  const shown = await figuresOn(page);
  const none = '图片未导入';
  expect(shown.slice(0, 7)).toEqual([
    '300×200 图 a.png',
    '16×8 图 named.svg',
    '1×1 图 c.gif',
    '1×1 图 d.webp',
    '7×5 图 e.bmp',
    '2400×3 图 large.png',
    '1×1 图 polyglot.gif',
  ]);
  // A file that breaks off may be drawn as far as it goes; the bomb, drawings and pages never.
  expect([shown[7], ...shown.slice(10)]).toEqual(Array(7).fill(none));
  await expect.poll(() => page.title()).toBe(title);
  expect(media().every((name) => /^[0-9a-f]{64}\.(?:png|jpg)$/u.test(name))).toBe(true);
  expect(logged(userData, 'request blocked')).toEqual([]);
  expect(logged(userData, 'import stopped')).toEqual([]);
}, 300_000);

test('a Word picture has its room before it comes, and a frame where its file is gone', async () => {
  const running = await started();
  const { page } = running;
  const blip =
    '<w:r><w:drawing><wp:inline><wp:docPr id="1" descr="河岸"/><a:graphic><a:graphicData><a:blip r:embed="rId7"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
  const words = paragraph('河岸上的人家，说的是从前。');
  const word = docxOf(paragraph('河岸的文章') + words + paragraph(blip) + words, {
    links: '<Relationship Id="rId7" Type="image" Target="media/image1.png"/>',
    files: { 'word/media/image1.png': pngOf(320, 240) },
  });
  await read(running, '河岸.docx', word);
  await expect.poll(() => figuresOn(page)).toEqual(['320×240 河岸']);
  const height = () =>
    page
      .getByRole('article')
      .locator('figure')
      .evaluate((figure) => figure.querySelector('img')?.getBoundingClientRect().height);
  await expect.poll(() => height()).toBe(240);
  const [file = ''] = media();
  // The picture is served to the page, and by nothing but its name.
  const statusOf = (url: string) =>
    running.electron.evaluate(
      ({ net }, address) =>
        net.fetch(address).then(
          (response) => `${response.status} ${response.headers.get('content-type')}`,
          () => 'refused',
        ),
      url,
    );
  expect(await statusOf(`meipi://media/${file}`)).toBe('200 image/png');
  for (const path of ['', `${file}?x`, `x/../${file}.json`, '..%2fcatalog.json', 'catalog.json']) {
    expect(['404 null', 'refused']).toContain(await statusOf(`meipi://media/${path}`));
  }
  rmSync(join(userData, 'library', 'media', file));
  await running.close();
  const again = await started();
  await again.page.getByText('图片文件不见了：河岸').waitFor();
  expect(logged(userData, 'uncaught')).toEqual([]);
  // The same file brings what is missing.
  const state = await read(again, '河岸.docx', word);
  expect(state).toMatchObject({ kind: 'there' });
  expect(media()).toEqual([file]);
}, 300_000);

test('an essay on show has the picture at once that another copy of it brings', async () => {
  const running = await started();
  const { page } = running;
  const blip =
    '<w:r><w:drawing><wp:inline><wp:docPr id="1" descr="河岸"/><a:graphic><a:graphicData><a:blip r:embed="rId7"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
  const words = paragraph('河岸上的人家，说的是从前。');
  const word = (files: Readonly<Record<string, Uint8Array>>) =>
    docxOf(paragraph('河岸的文章') + words + paragraph(blip) + words, {
      links: '<Relationship Id="rId7" Type="image" Target="media/image1.png"/>',
      files,
    });
  await read(running, '无图.docx', word({}));
  await page.getByRole('article').getByText('图片未导入').first().waitFor();
  const picture = { 'word/media/image1.png': pngOf(320, 240) };
  const state = await read(running, '有图.docx', word(picture));
  expect(state).toMatchObject({ kind: 'there', pictures: 1 });
  await page.getByRole('article').locator('figure img').waitFor();
  await expect.poll(() => figuresOn(page)).toEqual(['320×240 河岸']);
}, 300_000);

test('pictures that a page or a Markdown text holds in its own addresses are shown', async () => {
  const running = await started();
  const { page } = running;
  const data = (type: string, bytes: Uint8Array) =>
    `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
  const text = '<p>河岸上的人家，说的是从前。这一段要长一些，才像一篇文章的正文。</p>';
  const figure = (source: string, words: string) => `<img alt="${words}" src="${source}">`;
  const html = `<title>网页</title><h1>网页里的图</h1>${text}${[
    figure(data('image/svg+xml', pngOf(30, 20)), '其实是图'),
    figure(data('image/png', Buffer.from(svg)), '其实是画'),
    figure(`data:image/svg+xml,${encodeURIComponent(svg)}`, '一张画'),
    figure('https://example.org/a.png', '在别处'),
  ].join(text)}${text}`;
  await read(running, '网页.html', Buffer.from(html));
  const none = '图片未导入';
  await expect.poll(() => figuresOn(page)).toEqual(['30×20 其实是图', none, none, none]);
  const markdown = `# 文里的图\n\n第一段。\n\n![河岸的图](${data('image/png', pngOf(50, 40))})\n\n第二段。\n`;
  await read(running, '文.md', Buffer.from(markdown));
  await page.getByRole('main', { name: '文里的图' }).waitFor();
  await expect.poll(() => figuresOn(page)).toEqual(['50×40 河岸的图']);
  expect(logged(userData, 'request blocked')).toEqual([]);
}, 300_000);
