import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importedEssaySchema } from '../../core/document/essay-schema';
import { corpus } from '../hostile/corpus';
import { ImportPage } from './import-page';
import { launchChromium } from './launch-chromium';

let browser: Browser;
let importPage: ImportPage;

beforeAll(async () => {
  browser = await launchChromium();
  importPage = await ImportPage.open(browser);
});

afterAll(async () => {
  await importPage.close();
  await browser.close();
});

const groups = ['md', 'html', 'docx', 'epub'] as const;
const files = groups.flatMap((group) => corpus(group)).filter((file) => !file.heavy);

test.each(files)('a hostile file in the newest Chromium: $extension, $id', async (file) => {
  const { id, name = id, extension, expects } = file;
  const read = await importPage.read(name, extension, file.bytes());
  expect(importPage.complaints).toEqual([]);
  if (expects.kind === 'refused') {
    expect(read).toMatchObject({ ok: false, failure: { kind: expects.failure } });
    return;
  }
  if (expects.kind === 'survives' && !read.ok) return;
  if (!read.ok) throw new Error(read.failure.kind);
  for (const essay of read.value.essays) {
    expect(importedEssaySchema.safeParse(essay).error).toBeUndefined();
  }
  if (expects.kind !== 'shows') return;
  const shown = read.value.essays
    .flatMap((essay) => essay.blocks)
    .filter((block) => block.kind !== 'clutter')
    .map((block) => block.text)
    .join('\n');
  for (const word of expects.words) expect(shown).toContain(word);
});
