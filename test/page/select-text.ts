import type { Page } from 'playwright-core';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Frames in which the essay has to stand for a reader to point at it: a scroll begins in the next but one. */
const frames = 4;

/** Resolves once the essay has stood still for a moment: nobody aims at words that glide. */
export async function still(page: Page): Promise<void> {
  await page.evaluate(async (wanted) => {
    const top = () => document.querySelector('article')?.getBoundingClientRect().top;
    let last = top();
    for (let same = 0; same < wanted;) {
      await new Promise(requestAnimationFrame);
      same = top() === last ? same + 1 : 0;
      last = top();
    }
  }, frames);
}

/** Where words of the essay begin and end on screen, in client px, scrolled into view unless told otherwise; throws where they are not on the page. */
export async function wordsOnPage(
  page: Page,
  words: string,
  { scroll = true } = {},
): Promise<{ from: Point; to: Point }> {
  await still(page);
  return page.evaluate(
    ({ wanted, scroll }) => {
      const article = document.querySelector('article');
      if (article === null) throw new Error('no essay on show');
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement?.closest('[data-spoken]') ? 2 : 1,
      );
      const characters: { node: Text; at: number }[] = [];
      let text = '';
      while (walker.nextNode()) {
        const node = walker.currentNode;
        if (!(node instanceof Text)) continue;
        for (let at = 0; at < node.length; at += 1) characters.push({ node, at });
        text += node.data;
      }
      const start = text.indexOf(wanted);
      const first = characters[start];
      const last = characters[start + wanted.length - 1];
      if (start < 0 || first === undefined || last === undefined) throw new Error(`no “${wanted}”`);
      const boxOf = ({ node, at }: { node: Text; at: number }) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect();
      };
      if (scroll && (boxOf(first).top < 80 || boxOf(last).bottom > innerHeight - 60)) {
        first.node.parentElement?.scrollIntoView({ block: 'center' });
      }
      const a = boxOf(first);
      const b = boxOf(last);
      return {
        from: { x: a.left + 1, y: (a.top + a.bottom) / 2 },
        to: { x: b.right - 1, y: (b.top + b.bottom) / 2 },
      };
    },
    { wanted: words, scroll },
  );
}

/** Selects words of the essay by dragging over them, as a reader does. */
export async function dragOver(page: Page, words: string): Promise<void> {
  const { from, to } = await wordsOnPage(page, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 2 });
  await page.mouse.move(to.x, to.y, { steps: 2 });
  await page.mouse.up();
  await page.getByRole('toolbar').waitFor();
}

/** Clicks on the first of some words of the essay. */
export async function clickOn(
  page: Page,
  words: string,
  options: { readonly button?: 'left' | 'right' } = {},
): Promise<void> {
  const { from } = await wordsOnPage(page, words);
  await page.mouse.click(from.x + 2, from.y, options);
}
