import { readdirSync } from 'node:fs';

/** Who runs a command that no test can run: one that takes hours, or is what runs the tests. */
export interface Elsewhere {
  /** The file that runs it. */
  readonly by: string;
  /** As it stands there: the same script, perhaps with other words. */
  readonly as: string;
  readonly because: string;
}

const release = '.github/workflows/release.yml';

/** Each bench that pages name has its file; all are run at once. `size` is quick, and run in a copy. */
const benches = readdirSync('test/bench')
  .filter((name) => name.endsWith('.bench.ts') && name !== 'size.bench.ts')
  .map((name) => `npm run bench ${name.slice(0, -'.bench.ts'.length)}`);

const tests = { by: '.ci/run', as: 'npm test', because: 'it is what runs the tests' };
const faults = {
  by: release,
  as: 'npm run faults -- --short',
  because: 'all of it takes 40 minutes',
};
const bench = {
  by: release,
  as: 'npm run bench',
  because: 'it needs a quiet computer for half an hour',
};

export const toldElsewhere: Readonly<Record<string, Elsewhere>> = {
  'npm ci && npm test': tests,
  'npm test': tests,
  'npm run commands': {
    by: release,
    as: 'npm run commands',
    because: 'it is what runs the commands',
  },
  'npm run faults': faults,
  'npm run faults -- --short': faults,
  'npm run bench': bench,
  ...Object.fromEntries(benches.map((line) => [line, bench])),
  'npm run hostile': { by: release, as: 'npm run hostile', because: 'it takes half an hour' },
  'npm run electron': {
    by: release,
    as: 'npm run electron',
    because: 'it takes as long as the tests of the page',
  },
  'npm run installed': {
    by: release,
    as: 'npm run installed',
    because: 'it makes a Debian, as root',
  },
  'npm run package': {
    by: release,
    as: 'npm run package -- ${{ matrix.words }}',
    because: 'each system makes its own packages, with tools from the network',
  },
};
