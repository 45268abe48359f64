import type { Page } from 'playwright-core';
import type { Bridge } from '../../preload/contract';

declare global {
  interface Window {
    readonly meipi: Bridge;
  }
}

/** Left and top of every character of the essay on show, in px of the essay, by offset in its text. */
export function characterBoxes(page: Page): Promise<Record<number, readonly [number, number]>> {
  return page.evaluate(() => {
    const article = document.querySelector('article');
    if (article === null) throw new Error('no essay on show');
    const origin = article.getBoundingClientRect();
    const boxes: Record<number, readonly [number, number]> = {};
    const range = document.createRange();
    for (const leaf of article.querySelectorAll('[data-at]')) {
      let offset = Number(leaf.getAttribute('data-at'));
      for (const node of leaf.childNodes) {
        if (!(node instanceof Text)) continue;
        for (let at = 0; at < node.length; at += 1) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const box = range.getBoundingClientRect();
          boxes[offset] = [box.left - origin.left, box.top - origin.top];
          offset += 1;
        }
      }
    }
    return boxes;
  });
}

/** Marks `count` random passages of the essay read last, some with a comment; the same ones in every run. */
export function markAtRandom(page: Page, count: number): Promise<void> {
  return page.evaluate(async (wanted) => {
    const start = await window.meipi.request('app.start', undefined);
    const id = start.ok ? start.value.settings.lastEssay : null;
    if (id === null) throw new Error('nothing was read');
    const essay = await window.meipi.request('library.open', id);
    if (!essay.ok) throw new Error('no essay');
    const text = essay.value.blocks.map((block) => block.text).join('\n');
    let seed = 20250720;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    const pigments = ['gamboge', 'azurite', 'malachite', 'carmine', 'violet'] as const;
    const now = new Date(0).toISOString();
    const changes = Array.from({ length: wanted }, (_, index) => {
      const from = random(text.length - 2);
      const to = Math.min(text.length, from + 1 + random(random(8) === 0 ? 300 : 40));
      return {
        kind: 'put' as const,
        annotation: {
          id: `random-mark-${index}` as never,
          target: {
            edition: essay.value.edition,
            start: from,
            end: to,
            quote: text.slice(from, to),
            prefix: '',
            suffix: '',
          },
          pigment: pigments[random(pigments.length)] ?? 'gamboge',
          comment: random(4) === 0 ? '批注' : '',
          created: now,
          modified: now,
        },
      };
    });
    const saved = await window.meipi.request('notes.apply', { essay: id, changes });
    if (!saved.ok) throw new Error(JSON.stringify(saved.failure));
  }, count);
}

/** How many characters stand more than 1 px elsewhere than before (ux.md 4.5), and how many were compared. */
export function movedCharacters(
  before: Record<number, readonly [number, number]>,
  after: Record<number, readonly [number, number]>,
): { readonly moved: number; readonly compared: number } {
  let moved = 0;
  let compared = 0;
  for (const [offset, [left, top]] of Object.entries(before)) {
    const there = after[Number(offset)];
    compared += 1;
    if (there === undefined || Math.abs(there[0] - left) > 1 || Math.abs(there[1] - top) > 1) {
      moved += 1;
    }
  }
  return { moved, compared };
}
