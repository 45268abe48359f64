import { describe, expect, test } from 'vitest';
import { corpus, groupNames } from './corpus';
import { importCorpus } from './import-app';
import type { ImportFinding } from './import-run';

/** Issue 6: so many malicious or broken files, apart from those with nothing bad about them but the name. */
const fewest = 200;

test('there are more than 200 hostile files', () => {
  const counts = groupNames.map((group) => [group, corpus(group).length] as const);
  const bad = counts.filter(([group]) => group !== 'good' && group !== 'names');
  const sum = (some: typeof counts) => some.reduce((all, [, count]) => all + count, 0);
  const each = counts.map(([group, count]) => `${count} ${group}`).join(', ');
  process.stdout.write(`${sum(counts)} files (${each}), ${sum(bad)} of them bad in themselves\n`);
  expect(sum(bad)).toBeGreaterThan(fewest);
});

/** The whole corpus in the real app, a fresh one for each group: minutes. */
describe.each(groupNames)('hostile files: %s', (group) => {
  test('show their text or a reason, and nothing in them acts', async () => {
    const { findings, blocked, stray } = await importCorpus(corpus(group));
    process.stdout.write(`${findings.map(row).join('\n')}\n`);
    const bad = findings.filter(({ late, problems }) => late || problems.length > 0);
    expect(bad.map(row)).toEqual([]);
    expect(blocked).toEqual([]);
    expect(stray).toEqual([]);
  });
});

function row({ id, outcome, ms, memory, ping, problems }: ImportFinding): string {
  const came = typeof outcome === 'string' ? outcome : `${outcome.length} essays`;
  const figures = [
    `${ms.toFixed(0)} ms`,
    `${memory.toFixed(0)} MB`,
    `answered in ${ping.toFixed(0)} ms`,
  ];
  return [id, came, ...figures, ...problems].join(' · ');
}
