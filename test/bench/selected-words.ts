import type { BenchApp } from './bench-app';

/** px that the page goes on before words are selected, so that they bear no mark yet. */
const further = 700;

/** Goes on a little and selects five characters in the middle of the view, as a hand would. */
export async function selectWords(bench: BenchApp): Promise<void> {
  const { page } = bench;
  await page.keyboard.press('Escape');
  await bench.scroll(further);
  await bench.rest();
  const box = await page.evaluate(() => {
    const range = document.caretRangeFromPoint(innerWidth / 2 - 150, innerHeight / 2);
    const text = range?.startContainer;
    if (range === null || range === undefined || !(text instanceof Text)) return null;
    range.setStart(text, Math.max(0, Math.min(range.startOffset, text.length - 5)));
    range.setEnd(text, Math.min(text.length, range.startOffset + 5));
    const { left, right, top, bottom } = range.getBoundingClientRect();
    return { left, right, y: (top + bottom) / 2 };
  });
  if (box === null) throw new Error('no words in view');
  await page.mouse.move(box.left + 1, box.y);
  await page.mouse.down();
  await page.mouse.move(box.right - 1, box.y, { steps: 3 });
  await page.mouse.up();
  await page.getByRole('toolbar').waitFor();
}

/** Colours some words in view: what the key takes of the page's main thread, in ms of CPU. */
export async function markOnce(bench: BenchApp): Promise<number> {
  await selectWords(bench);
  return bench.cost(() => bench.page.keyboard.press('1'));
}
