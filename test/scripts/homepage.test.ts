import { expect, test } from 'vitest';
import { homepageOf } from '../../scripts/homepage.mjs';

test.each([
  ['https://git.example/makers/meipi.git\n', 'https://git.example/makers/meipi'],
  ['https://git.example/makers/meipi', 'https://git.example/makers/meipi'],
  ['https://name:secret@git.example/makers/meipi.git', 'https://git.example/makers/meipi'],
  ['git@git.example:makers/meipi.git', 'https://git.example/makers/meipi'],
  ['ssh://git@git.example/makers/meipi.git', 'https://git.example/makers/meipi'],
  ['/srv/meipi.git', null],
  ['../meipi', null],
  ['', null],
])('a clone of %j has its page at %j', (remote, page) => {
  expect(homepageOf(remote)).toBe(page);
});
