import { expect, test } from 'vitest';
import { corpus } from '../hostile/corpus';
import type { HostileFile } from '../hostile/hostile-file';
import { importCorpus } from '../hostile/import-app';

/** Of names only some: they differ in little but the name (all of them: npm run hostile). */
const someNames = corpus('names').filter((_file, index) => index % 9 === 0);

/** An app of its own for each kind of file. */
const runs: readonly (readonly [string, readonly HostileFile[]])[] = [
  ['text', [...corpus('good'), ...corpus('txt'), ...someNames]],
  ['Markdown', corpus('md')],
  ['web pages', corpus('html')],
  ['Word', corpus('docx')],
  ['books', corpus('epub')],
  ['shared files', corpus('meipi')],
];

test.each(runs)(
  'hostile files show their text or a reason, and nothing in them acts: %s',
  async (_, files) => {
    const { findings, blocked, stray } = await importCorpus(files.filter((file) => !file.heavy));
    expect(findings.filter(({ problems }) => problems.length > 0)).toEqual([]);
    expect(blocked).toEqual([]);
    expect(stray).toEqual([]);
  },
  600_000,
);
