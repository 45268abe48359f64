import { expect, test } from 'vitest';
import { corpus } from '../hostile/corpus';
import { importCorpus } from '../hostile/import-app';

/** Of names only some: they differ in little but the name (all of them: npm run hostile). */
const files = [
  ...corpus('good'),
  ...corpus('txt'),
  ...corpus('md'),
  ...corpus('html'),
  ...corpus('docx'),
  ...corpus('epub'),
  ...corpus('names').filter((_file, index) => index % 9 === 0),
].filter((file) => !file.heavy);

test('hostile files show their text or a reason, and nothing in them acts', async () => {
  const { findings, blocked, stray } = await importCorpus(files);
  expect(findings.filter(({ problems }) => problems.length > 0)).toEqual([]);
  expect(blocked).toEqual([]);
  expect(stray).toEqual([]);
}, 480_000);
