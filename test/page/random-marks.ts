import type { Page } from 'playwright-core';
import type { Change } from '../../core/annotation/change';
import { newAnnotation } from '../../core/annotation/marking';
import type { Pigment } from '../../core/annotation/pigment';
import type { MarkKind } from '../../core/annotation/mark-kind';
import { pigments } from '../../core/annotation/pigment';
import { blockAt, blockStarts } from '../../core/document/block-offsets';
import type { Essay } from '../../core/document/essay';
import { textOf } from '../../core/document/essay';
import { isAnnotationId } from '../../core/ids';
import type { Bridge } from '../../preload/contract';
import { unpacked } from '../../preload/packed';

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
      // Find's paint takes a leaf's text node apart.
      const walker = document.createTreeWalker(leaf, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode;
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

interface Wanted {
  readonly kind?: MarkKind;
  readonly start: number;
  readonly end: number;
  readonly pigment: Pigment;
  readonly comment: string;
  readonly tags?: readonly string[];
}

/**
 * Marks `count` random passages of the essay read last, some with a comment, of these kinds in turn;
 * the same ones in every run.
 */
export async function markAtRandom(
  page: Page,
  count: number,
  kinds: readonly MarkKind[] = ['highlight'],
): Promise<void> {
  const essay = await lastEssay(page);
  const text = textOf(essay.blocks);
  let seed = 20250720;
  const random = (below: number) => {
    // Numerical Recipes' linear congruential generator.
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const starts = blockStarts(essay.blocks);
  const wanted = Array.from({ length: count }, (_, index): Wanted => {
    const start = random(text.length - 2);
    const length = 1 + random(random(8) === 0 ? 300 : 40);
    const kind = kinds[index % kinds.length] ?? 'highlight';
    const block = blockAt(starts, start);
    const begin = kind === 'paragraph' ? (starts[block] ?? 0) : start;
    const ends = {
      paragraph: begin + (essay.blocks[block]?.text.length ?? 0),
      point: start,
    };
    return {
      kind,
      start: begin,
      end:
        kind === 'paragraph' || kind === 'point'
          ? ends[kind]
          : Math.min(text.length, start + length),
      pigment: pigments[random(pigments.length)] ?? 'gamboge',
      comment: random(4) === 0 ? '批注' : '',
    };
  });
  await annotate(page, essay, wanted);
}

/** Comments on `count` passages of the first paragraph of the essay read last, each two sentences long. */
export async function commentInOneParagraph(page: Page, count: number): Promise<void> {
  const essay = await lastEssay(page);
  const index = essay.blocks.findIndex((block) => block.kind === 'paragraph');
  const begin = blockStarts(essay.blocks)[index] ?? 0;
  const length = essay.blocks[index]?.text.length ?? 0;
  const wanted = Array.from({ length: count }, (_, at): Wanted => {
    const start = begin + Math.floor((at * (length - 4)) / count);
    const comment = `第 ${at + 1} 条。此处暂记一笔，读完全文再回来核对出处与数据，看看结论是否站得住。`;
    return { start, end: start + 4, pigment: 'carmine', comment };
  });
  await annotate(page, essay, wanted);
}

/** Comments of one to four sentences on `count` passages from the first paragraph of the essay read last to its end. */
export async function commentThroughout(page: Page, count: number): Promise<void> {
  const essay = await lastEssay(page);
  const index = essay.blocks.findIndex((block) => block.kind === 'paragraph');
  const begin = blockStarts(essay.blocks)[index] ?? 0;
  const length = textOf(essay.blocks).length - begin;
  const wanted = Array.from({ length: count }, (_, at): Wanted => {
    const start = begin + Math.floor((at * (length - 8)) / count);
    const comment = `第 ${at + 1} 条。${'此处暂记一笔，读完全文再回来核对出处与数据。'.repeat(1 + (at % 4))}`;
    return { start, end: start + 6, pigment: pigments[at % pigments.length] ?? 'gamboge', comment };
  });
  await annotate(page, essay, wanted);
}

/** A passage to annotate by its words: the first place they stand; a point stands before them, a paragraph holds them. */
export interface Passage {
  readonly words: string;
  readonly kind: MarkKind;
  readonly pigment?: Pigment;
  readonly comment?: string;
  readonly tags?: readonly string[];
}

/** Annotates passages of the essay read last; they show after the page is loaded again. Their ids: made-for-a-test-0 … */
export async function annotatePassages(page: Page, passages: readonly Passage[]): Promise<void> {
  const essay = await lastEssay(page);
  const text = textOf(essay.blocks);
  const starts = blockStarts(essay.blocks);
  const wanted = passages.map((passage): Wanted => {
    const { words, kind, pigment = 'gamboge', comment = '', tags = [] } = passage;
    const at = text.indexOf(words);
    if (at < 0) throw new Error(`no “${words}”`);
    const block = blockAt(starts, at);
    const start = kind === 'paragraph' ? (starts[block] ?? 0) : at;
    const lengths = { paragraph: essay.blocks[block]?.text.length ?? 0, point: 0 };
    const length = kind === 'paragraph' || kind === 'point' ? lengths[kind] : words.length;
    return { kind, start, end: start + length, pigment, comment, tags };
  });
  await annotate(page, essay, wanted);
}

async function lastEssay(page: Page): Promise<Essay> {
  // Which it is is written down once it is on show.
  const answer = await page.waitForFunction(async () => {
    const start = await window.meipi.request('app.start', undefined);
    const id = start.ok ? start.value.settings.lastEssay : null;
    return id === null ? null : window.meipi.request('library.open', id);
  });
  const essay = unpacked(await answer.jsonValue());
  if (essay === null || !essay.ok) throw new Error('no essay was read last');
  return essay.value;
}

async function annotate(page: Page, essay: Essay, wanted: readonly Wanted[]): Promise<void> {
  const text = textOf(essay.blocks);
  const changes = wanted.map(
    ({ kind = 'highlight', start, end, pigment, comment, tags = [] }, index): Change => {
      const id = `made-for-a-test-${index}`;
      if (!isAnnotationId(id)) throw new Error(id);
      const made = newAnnotation(
        { start, end },
        { kind, pigment },
        {
          id,
          now: new Date(index).toISOString(),
          text,
          edition: essay.edition,
        },
      );
      return { kind: 'put', annotation: { ...made, comment, tags } };
    },
  );
  const saved = await page.evaluate((asked) => window.meipi.request('notes.apply', asked), {
    essay: essay.id,
    changes,
  });
  if (!saved.ok) throw new Error(JSON.stringify(saved.failure));
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

/** How many names of highlights screen readers are told, 「［疑问］」 and 「［疑问结束］」 one each. */
export async function spokenNames(page: Page): Promise<number> {
  const debug = await page.context().newCDPSession(page);
  const { nodes } = await debug.send('Accessibility.getFullAXTree');
  const texts = nodes
    .filter((node) => node.role?.value === 'StaticText')
    .map((node) => String(node.name?.value ?? ''));
  return texts.join('').match(/［(要点|概念|事例|疑问|感悟)(结束)?］/gu)?.length ?? 0;
}
