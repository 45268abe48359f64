import type { Page } from 'playwright-core';
import type { Annotation } from '../../core/annotation/annotation';
import { firstEssay } from './first-essay';

type Options = Parameters<typeof firstEssay>[0];

/** How many notes to put into each essay, by its number in the library from 0. */
type Counts = readonly number[];

/**
 * The first essay open, with notes in it and in others, in all five colours, the second of each
 * essay with a comment and the third with a tag; and the notebook open over all essays.
 */
export async function notedLibrary(counts: Counts, options: Options = {}): Promise<Page> {
  const settings = { notebookScope: 'all', ...options.settings } as const;
  const page = await firstEssay({ width: 1280, height: 800, ...options, settings });
  await page.evaluate(writeNotes, counts);
  await page.reload();
  await page.locator('article').waitFor();
  await page.locator('[data-region="text"]').focus();
  await page.keyboard.press('n');
  await page.locator('[data-region="notebook"]').waitFor();
  const sum = counts.reduce((all, count) => all + count, 0);
  const shown = new Intl.NumberFormat('en').format(sum);
  await notebook(page).getByText(`${shown} 处标注`).waitFor();
  return page;
}

export const notebook = (page: Page) => page.locator('[data-region="notebook"]');
export const notes = (page: Page) => notebook(page).locator('[data-rove]');
export const chosen = (page: Page) => notebook(page).locator('li[data-chosen]');
/** A message; its words are said by the live region as well. */
export const toast = (page: Page, words: string) =>
  page.getByRole('status').getByText(words).first();

async function writeNotes(counts: readonly number[]): Promise<void> {
  const twin = await window.twin;
  const pigments = ['gamboge', 'azurite', 'malachite', 'carmine', 'violet'] as const;
  twin.change((disk) => {
    for (const [number, count] of counts.entries()) {
      const entry = disk.catalog.entries[number];
      const essay = entry && disk.essays[entry.id];
      if (entry === undefined || essay === undefined) throw new Error(`no essay ${number}`);
      const text = essay.blocks.map((block) => block.text).join('\n');
      const annotations = Array.from({ length: count }, (_, index): Annotation => {
        const start = 150 + ((index * 11) % (text.length - 200));
        const target = { edition: essay.edition, start, end: start + 6, prefix: '', suffix: '' };
        return {
          id: `note-${number}-${String(index).padStart(5, '0')}` as Annotation['id'],
          target: { ...target, quote: text.slice(start, start + 6) },
          kind: 'highlight',
          pigment: pigments[index % 5] ?? 'gamboge',
          comment: index === 1 ? `第 ${number + 1} 篇的批注` : '',
          tags: index === 2 ? ['论据'] : [],
          starred: false,
          follows: null,
          created: '2026-01-01T00:00:00.000Z',
          modified: `2026-01-0${(number % 9) + 1}T00:00:00.000Z`,
        };
      });
      annotations.sort((a, b) => a.target.start - b.target.start);
      disk.notebooks[entry.id] = { annotations, reflection: '' };
      Object.assign(entry, { annotations: count });
    }
  });
}
