import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languages } from '../../../core/settings';
import { wordsIn } from '../../../core/words/words';

test.each(languages)('the small faces of the first page hold what it says in %s', (language) => {
  const { app, firstRun } = wordsIn(language);
  const said = [app.name, app.seal, firstRun.title, firstRun.sentence, firstRun.second].join('');
  const [, held = ''] =
    /^START = '(.+)'$/mu.exec(readFileSync('assets/fonts/build.py', 'utf8')) ?? [];
  const missing = Array.from(said).filter((one) => !/[ -~]/u.test(one) && !held.includes(one));
  expect(missing).toEqual([]);
});
