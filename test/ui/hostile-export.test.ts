import MarkdownIt from 'markdown-it';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paragraphsOf } from '../../core/export/clean-text';
import { editionHtml } from '../../core/export/edition-html';
import { editionPlainText } from '../../core/export/edition-plain';
import { html } from '../../core/export/html';
import { markdown } from '../../core/export/markdown';
import { obsidian } from '../../core/export/obsidian';
import { plainText } from '../../core/export/plain-text';
import { allHostileNotes, hostileEdition } from '../core/export/hostile-notes';
import { hostileTexts } from '../core/export/hostile-text';
import { launchChromium } from './launch-chromium';

/** Exported files leave Meipi: they are shown here without its policy, scripts and loads allowed. */
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const withoutPolicy = (page: string): string =>
  page.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/u, '');

/** As the most trusting programs render it: raw HTML on, bare links made links. */
const trusting = new MarkdownIt({ html: true, linkify: true, typographer: true });
/** The same, leaving the words of links as they are written. */
const plain = new MarkdownIt({ html: true });

const edition = hostileEdition(hostileTexts.map(([, text]) => text));

const formats: readonly (readonly [name: string, write: () => string])[] = [
  ['HTML', () => withoutPolicy(html.write(allHostileNotes))],
  ['Markdown', () => plain.render(markdown.write(allHostileNotes))],
  ['Markdown with links', () => trusting.render(markdown.write(allHostileNotes))],
  ['Obsidian’s Markdown', () => plain.render(obsidian.write(allHostileNotes))],
  ['an HTML edition', () => withoutPolicy(editionHtml(edition))],
];

/** The elements that our own documents are made of. */
const own =
  'html head meta title style body main h1 h2 h3 h4 h5 p b div span section blockquote br ul ol li ' +
  'strong em hr article mark sup small i pre table tbody tr td th';

/** What a page does and holds that it should not. */
async function actsOf(page: Page, content: string): Promise<readonly string[]> {
  const acts: string[] = [];
  page.on('request', (request) => acts.push(`loads ${request.url().slice(0, 80)}`));
  page.on('dialog', (dialog) => {
    acts.push(`asks ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.exposeFunction('PWNED', () => acts.push('runs a script'));
  await page.setContent(content);
  const held = await page.evaluate(
    (allowed) =>
      [...document.querySelectorAll('*')].flatMap((element) => [
        ...(allowed.includes(element.localName) ||
        (element.localName === 'a' &&
          /^(?:https?:\/\/|mailto:)/u.test(element.getAttribute('href') ?? ''))
          ? []
          : [`holds <${element.localName}>`]),
        ...element
          .getAttributeNames()
          .filter((name) => /^on|^srcdoc$|^action$|^src$/u.test(name))
          .map((name) => `holds ${name}=`),
      ]),
    own.split(' '),
  );
  return [...acts, ...held];
}

test('a page that acts is noticed', async () => {
  const page = await browser.newPage();
  const acting = '<script>PWNED()</script><img src="http://127.0.0.1:9/x"><b onclick="x">甲</b>';
  const kinds = (await actsOf(page, acting)).map((act) => act.split(' ')[0]);
  expect(kinds).toEqual(expect.arrayContaining(['runs', 'loads', 'holds']));
  await page.close();
});

describe.each(formats)('hostile notes in %s', (name, write) => {
  test('neither run, load nor hold anything, and all words are there as text', async () => {
    const page = await browser.newPage();
    expect(await actsOf(page, write())).toEqual([]);
    const text = await page.evaluate(() => document.body.innerText);
    expect(name === 'Markdown with links' ? [] : missingIn(text)).toEqual([]);
    await page.close();
  });
});

test('hostile notes on the clipboard keep their words', () => {
  expect(missingIn(plainText.write(allHostileNotes))).toEqual([]);
  expect(missingIn(editionPlainText(edition))).toEqual([]);
});

/** The lines of hostile texts that a text does not hold, blanks apart. */
function missingIn(text: string): readonly string[] {
  const squeezed = (one: string): string => one.replace(/[\s\u00a0]+/gu, '');
  const all = squeezed(text);
  return hostileTexts.flatMap(([what, hostile]) =>
    paragraphsOf(hostile)
      .filter((line) => !all.includes(squeezed(line)))
      .map((line) => `${what}: ${line.slice(0, 80)}`),
  );
}
