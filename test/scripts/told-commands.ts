import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A command that pages give to their readers, and the places that do, each as `docs/page.md:12`. */
export interface ToldCommand {
  readonly line: string;
  readonly places: readonly string[];
}

/** The pages that people read. What CHANGELOG.md says held when it was written. */
export const pages: readonly string[] = [
  ...readdirSync('.').filter((name) => name.endsWith('.md') && name !== 'CHANGELOG.md'),
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

/** Fences in which each line is a command. */
const shells = new Set(['sh', 'bash', 'zsh', 'shell', 'console', 'powershell', 'bat']);

/** How a command begins, where nothing else says that it is one: a name alone is not yet a command. */
const begun =
  /^(?:[A-Z_]+=\S+ )*(?:npm|npx|node|git|meipi|sudo|apt|apt-get|dpkg|xvfb-run|curl|tar|unzip|python3?|sh|bash|cat|sha256sum) \S/u;

/** All commands of all pages, each once. */
export function toldCommands(): readonly ToldCommand[] {
  const places = new Map<string, string[]>();
  for (const page of pages) {
    for (const [line, at] of commandsIn(readFileSync(page, 'utf8'))) {
      places.set(line, [...(places.get(line) ?? []), `${page}:${at}`]);
    }
  }
  return [...places].map(([line, at]) => ({ line, places: at }));
}

/** The commands in a page's Markdown, each with the number of its line. */
export function commandsIn(page: string): readonly (readonly [string, number])[] {
  const lines = page.split(/\r?\n/u);
  const found: [string, number][] = [];
  let fence: string | null = null;
  for (const [index, line] of lines.entries()) {
    const opened = /^\s*```(\S*)/u.exec(line);
    if (opened !== null) {
      fence = fence === null ? (opened[1] ?? '') : null;
      // What is in code spans is looked for in the rest of the page.
      lines[index] = '';
    } else if (fence !== null) {
      const command = line.trim().replace(/^\$ /u, '');
      const counts = shells.has(fence) ? /^[^#]/u : begun;
      if ((shells.has(fence) || fence === '') && counts.test(command)) {
        found.push([command, index + 1]);
      }
      lines[index] = '';
    }
  }
  const prose = lines.join('\n');
  for (const { 1: span = '', index } of prose.matchAll(/`([^`]+)`/gu)) {
    const command = span.replaceAll(/\s+/gu, ' ').trim();
    if (begun.test(command)) found.push([command, prose.slice(0, index).split('\n').length]);
  }
  return found;
}
