import { resolve } from 'node:path';
import type { ImportCommand } from '../../core/command-line';
import type { ImportItem } from '../../core/import/import-item';
import { isAsking, isSettled } from '../../core/import/import-item';
import { importReport } from '../../core/import/import-report';
import type { Result } from '../../core/result';
import { failure } from '../../core/result';
import type { Words } from '../../core/words/words';
import { ImportQueue } from '../library/import-queue';
import type { ImportWindows } from '../library/import-window';
import { listedFiles } from '../library/listed-files';
import type { Log } from '../log';
import type { Stores } from '../stores';
import type { ExitCode } from './exit-codes';
import { exitCodes } from './exit-codes';
import type { Said } from './said';

interface ImportingPlace {
  readonly imports: ImportWindows;
  readonly stores: () => Promise<Result<Stores>>;
  readonly words: Words;
  readonly said: Said;
  readonly log: Log;
  /** The folder the command was given in. */
  readonly folder: string;
}

/** `meipi import`: files and folders into the library, as if they had been dropped on the window. */
export async function importFiles(
  { paths }: ImportCommand,
  { folder, words, said, ...place }: ImportingPlace,
): Promise<ExitCode> {
  const files = await listedFiles(paths.map((path) => resolve(folder, path)));
  const items = await new Promise<readonly ImportItem[]>((settled) => {
    const queue = new ImportQueue({
      ...place,
      notesIn: () => Promise.resolve(failure({ kind: 'request-refused' })),
      copyTitle: words.imports.copyTitle,
      told: () => {
        const { items: all } = queue.list;
        // Nobody is there to be asked: what asks is left as it is, and said.
        if (all.every((item) => isSettled(item) || isAsking(item))) settled(all);
      },
    });
    queue.add(files);
  });
  said.out(importReport(items, words));
  return items.every(isIn) ? exitCodes.done : exitCodes.failed;
}

function isIn({ state }: ImportItem): boolean {
  return state.kind === 'done' || state.kind === 'there';
}
