import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

interface Lock {
  readonly version: string;
  readonly packages: Readonly<Record<string, { readonly version: string }>>;
}

test('the version is the same wherever it stands', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
  expect([lock.version, lock.packages['']?.version]).toEqual([version, version]);
  const metadata = readFileSync('packaging/linux/app.meipi.reader.metainfo.xml', 'utf8');
  const [newest] = metadata.match(/(?<=<release version=")[^"]+/u) ?? [];
  expect(newest).toBe(version);
});

test('what readers notice is told under the number it comes with, or none yet', () => {
  const headings = readFileSync('CHANGELOG.md', 'utf8').match(/(?<=^## )\S+/gmu) ?? [];
  const newest = headings.find((heading) => heading !== 'Unreleased');
  expect([undefined, version]).toContain(newest);
  expect(headings.slice(1)).not.toContain('Unreleased');
});
