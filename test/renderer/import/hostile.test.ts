import { describe, expect, test } from 'vitest';
import { importedEssaySchema } from '../../../core/document/essay-schema';
import { corpus, groupNames } from '../../hostile/corpus';
import { readAsMain } from '../../hostile/read-as-main';
import { provideDomParser } from './dom-parser';

provideDomParser();

/** What the import page makes of each file of the corpus, without its window. */
describe.each(groupNames)('hostile files: %s', (group) => {
  const files = corpus(group);

  test('are the same each time, each under a name of its own', () => {
    expect(new Set(files.map((file) => file.id)).size).toBe(files.length);
    for (const [index, file] of corpus(group).entries()) {
      if (file.heavy) continue;
      expect(Buffer.compare(file.bytes(), files[index]?.bytes() ?? Buffer.of())).toBe(0);
    }
  });

  test.each(files.filter((file) => !file.inBrowser && (!file.heavy || group === 'mutated')))(
    '$id',
    async (file) => {
      const { id, name = id, extension, expects } = file;
      const read = await readAsMain({ name, extension, bytes: file.bytes() });
      if (expects.kind === 'refused') {
        expect(read).toMatchObject({ ok: false, failure: { kind: expects.failure } });
        return;
      }
      if (expects.kind === 'survives' && !read.ok) return;
      if (!read.ok) throw new Error(read.failure.kind);
      for (const essay of read.value.essays) {
        expect(importedEssaySchema.safeParse(essay).success).toBe(true);
      }
      if (expects.kind !== 'shows') return;
      const shown = read.value.essays
        .flatMap((essay) => essay.blocks)
        .filter((block) => block.kind !== 'clutter')
        .map((block) => block.text);
      for (const word of expects.words) {
        expect(
          shown.some((one) => one.includes(word)),
          word,
        ).toBe(true);
      }
    },
  );
});

test.each([
  ['good', 10],
  ['txt', 60],
  ['md', 30],
  ['html', 60],
  ['docx', 40],
  ['epub', 30],
  ['meipi', 40],
  ['names', 73],
] as const)('there are enough files: %s', (group, least) => {
  expect(corpus(group).length).toBeGreaterThanOrEqual(least);
});
