import type { Page } from 'playwright-core';

/**
 * Whether words of the open essay are really seen: laid out, not hidden, on top at their place once
 * scrolled to. A page that stays blank, or covers its text, is not enough.
 */
export function seesWords(page: Page, words: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const blocks = [...document.querySelectorAll<HTMLElement>('article [data-block]')];
    const block = blocks.findLast((one) => one.textContent?.includes(wanted));
    if (block === undefined) return false;
    const range = rangeOf(block, block.textContent?.lastIndexOf(wanted) ?? 0, wanted.length);
    range.startContainer.parentElement?.scrollIntoView({ block: 'end' });
    let box = range.getClientRects()[0];
    // A block higher than the view has its words far from its own end.
    if (box !== undefined && (box.top < 0 || box.bottom > innerHeight)) {
      document.querySelector('[data-region="text"]')?.scrollBy(0, box.top - innerHeight / 2);
      box = range.getClientRects()[0];
    }
    if (box === undefined || box.width < 1 || box.height < 1) return false;
    if (!block.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return false;
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return top !== null && block.contains(top);

    function rangeOf(element: Node, start: number, length: number): Range {
      const made = document.createRange();
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let at = 0;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const end = at + (node.nodeValue?.length ?? 0);
        if (start >= at && start < end) made.setStart(node, start - at);
        if (start + length > at && start + length <= end) made.setEnd(node, start + length - at);
        at = end;
      }
      return made;
    }
  }, words);
}
