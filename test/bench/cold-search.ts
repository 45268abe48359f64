import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Found, SearchWish } from '../../core/search/found';
import { LibrarySearch } from '../../core/search/library-search';
import type { SearchedEntry } from '../../core/search/searched-entry';
import { EssayFiles } from '../../main/library/essay-files';
import { fastScanner } from '../../main/search/fast-scanner';
import { StockCopy } from '../../main/search/stock-copy';
import { nodeFileSystem } from '../../main/storage/file-system';
import { cpuOf, median, took } from './cpu-time';
import type { MadeLibrary } from './made-library';

/** By it the program knows that it is one that was just started. */
export const coldSwitch = '--cold';
const coldWord = '建设';

/** What the one process writes and the other reads, as it was. */
const entriesSchema = z.custom<readonly SearchedEntry[]>();
const answerSchema = z.custom<ColdAnswer>();

/** Starts of a process of its own that answers one question. */
const starts = 5;

export interface Cold {
  /** ms CPU of a process from its first line on until it has answered, with all its threads; wall ms of the same. */
  readonly cpu: number;
  readonly wall: number;
  /** ms CPU until that first line. */
  readonly bare: number;
  /** ms CPU for the copy. */
  readonly written: number;
  readonly isRight: boolean;
}

interface ColdAnswer extends Pick<Cold, 'cpu' | 'wall' | 'bare'> {
  readonly isOfUse: boolean;
  readonly found: Found;
}

/** A question to processes that were just started, where the copy of the texts lies on disk. */
export async function coldStarts(library: MadeLibrary, search: LibrarySearch): Promise<Cold> {
  const copy = join(library.folder, 'search', 'texts');
  const written = await took(() => copyAt(copy).write(search));
  const entries = join(library.folder, 'entries.json');
  writeFileSync(entries, JSON.stringify(library.entries));
  const expected = await search.find(wish(coldWord));
  const program = process.argv[1] ?? '';
  const answers = Array.from({ length: starts }, (): ColdAnswer => {
    const { stdout } = spawnSync(process.execPath, [program, coldSwitch, library.folder], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    return answerSchema.parse(JSON.parse(stdout));
  });
  const of = (name: 'cpu' | 'wall' | 'bare') => median(answers.map((answer) => answer[name]));
  const isRight = answers.every(
    ({ isOfUse, found }) => isOfUse && isDeepStrictEqual(found, expected),
  );
  return { cpu: of('cpu'), wall: of('wall'), bare: of('bare'), written, isRight };
}

/** What the searching process does when it is asked for the first time. */
export async function answerOnce(): Promise<void> {
  const folder = process.argv.at(-1) ?? '';
  const entries = entriesSchema.parse(
    JSON.parse(readFileSync(join(folder, 'entries.json'), 'utf8')),
  );
  const bare = cpuOf(process.cpuUsage());
  const began = performance.now();
  const before = process.cpuUsage();
  const files = new EssayFiles(nodeFileSystem, folder);
  const search = new LibrarySearch((id, edition) => files.read(id, edition), fastScanner);
  const isOfUse = await copyAt(join(folder, 'search', 'texts')).read(search);
  await search.hold(entries);
  const found = await search.find(wish(coldWord));
  const cpu = cpuOf(process.cpuUsage(before));
  const wall = performance.now() - began;
  const answer: ColdAnswer = { cpu, wall, bare, isOfUse, found };
  console.log(JSON.stringify(answer));
}

function copyAt(file: string): StockCopy {
  return new StockCopy(nodeFileSystem, file, 'bench');
}

/** Of the whole library, from the first hit on. */
export function wish(query: string): SearchWish {
  return { query, within: null, from: 0 };
}
